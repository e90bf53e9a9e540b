package dev.rightsize.local;

/**
 * Which networks find and read text.
 *
 * @param detector what finds the lines
 * @param recogniser what reads them
 */
public record TextTiers(DetectorTier detector, RecogniserTier recogniser) {
    /** Our own detector, with a recogniser. */
    public static TextTiers of(RecogniserTier recogniser) {
        return new TextTiers(DetectorTier.LIGHT, recogniser);
    }
}
