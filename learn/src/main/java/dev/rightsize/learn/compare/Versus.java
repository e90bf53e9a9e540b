package dev.rightsize.learn.compare;

import dev.rightsize.learn.statistics.Difference;

/**
 * A model beside another, on the same rows.
 *
 * @param other the other's name
 * @param onlyThis rows that only this one has right
 * @param onlyOther rows that only the other has right
 * @param accuracy by how much its accuracy is above the other's; its probability is that of McNemar's exact test
 * @param macroF1 by how much its macro-F1 is above; its probability is that of the paired bootstrap
 */
public record Versus(String other, int onlyThis, int onlyOther, Difference accuracy, Difference macroF1) {
    /** The difference in a measure. */
    public Difference difference(QualityMeasure measure) {
        return measure == QualityMeasure.ACCURACY ? accuracy : macroF1;
    }
}
