package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classifier of this process that is there already.
 *
 * @param name what it is called in the comparison
 * @param card what is known of it
 * @param classifier the classifier; whoever made it closes it
 * @param how where it is from, in words
 * @param costs reads the clocks
 */
public record LocalTrial(String name, ModelCard card, LocalClassifier classifier, String how, LocalCosts costs)
        implements Contestant {
    @Override
    public Trial answer(GoldSet gold) {
        List<@Nullable String> answers = new ArrayList<>();
        for (GoldRow row : gold.rows()) {
            String answer = classifier.answer(row.text());
            answers.add(answer == null ? null : gold.label(answer));
        }
        LocalCosts.Timed timed = costs.time(classifier, gold.rows());
        return new Trial(name, card, answers, timed.latency(), timed.perAnswer(), how);
    }
}
