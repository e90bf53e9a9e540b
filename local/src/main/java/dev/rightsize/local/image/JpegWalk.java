package dev.rightsize.local.image;

/** Walks the markers of a JPEG file up to the end-of-image marker; whatever a camera appended is not looked at. */
final class JpegWalk {
    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    private JpegWalk() {}

    static boolean reachesEnd(Bytes jpeg, Outline.Walk walk) {
        int at = 2;
        while (true) {
            at = nextMarker(jpeg, at);
            int marker = jpeg.at(at++);
            if (marker == END) {
                return true;
            }
            if (marker == START || marker == 0x01) {
                continue;
            }
            int length = jpeg.big16(at);
            if (isFrame(marker)) {
                walk.size(jpeg.big16(at + 5), jpeg.big16(at + 3));
            } else if (marker == APP1 && jpeg.text(at + 2, 6).equals("Exif\0\0")) {
                walk.exif(jpeg, at + 2, length - 2L);
            }
            at += length;
            if (marker == SCAN) {
                at = endOfScan(jpeg, at);
            }
        }
    }

    /** The offset of the byte that says which marker it is; marker bytes may be repeated as padding. */
    private static int nextMarker(Bytes jpeg, int from) {
        int at = from;
        while (jpeg.at(at) != MARKER) {
            at++;
        }
        while (jpeg.at(at) == MARKER) {
            at++;
        }
        return at;
    }

    /** In compressed data a marker byte is followed by 0, and restart markers may stand. */
    private static int endOfScan(Bytes jpeg, int from) {
        int at = from;
        while (true) {
            while (jpeg.at(at) != MARKER) {
                at++;
            }
            int next = jpeg.at(at + 1);
            if (next != 0 && (next < 0xD0 || next > 0xD7) && next != MARKER) {
                return at;
            }
            at += next == MARKER ? 1 : 2;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
