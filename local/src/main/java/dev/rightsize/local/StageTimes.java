package dev.rightsize.local;

/**
 * How long the stages of reading one picture took, in nanoseconds of wall time.
 *
 * @param decode from the file's bytes to pixels; 0 from a {@link ReceiptReader}, which is handed pixels
 * @param detection finding the lines of text, turning the picture upright included
 * @param recognition reading the lines
 * @param understanding from lines to fields
 */
public record StageTimes(long decode, long detection, long recognition, long understanding) {
    /** The same times with that of decoding. */
    public StageTimes withDecode(long nanos) {
        return new StageTimes(nanos, detection, recognition, understanding);
    }

    /** All stages together, in nanoseconds. */
    public long total() {
        return decode + detection + recognition + understanding;
    }
}
