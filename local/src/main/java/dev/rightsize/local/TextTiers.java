package dev.rightsize.local;

/**
 * Which networks find and read text.
 *
 * @param detector what finds the lines
 * @param recogniser what reads them
 */
public record TextTiers(DetectorTier detector, RecogniserTier recogniser) {
    /** The detector that finds the most lines so far, with a recogniser. */
    public static TextTiers of(RecogniserTier recogniser) {
        return new TextTiers(DetectorTier.HEAVY, recogniser);
    }
}
