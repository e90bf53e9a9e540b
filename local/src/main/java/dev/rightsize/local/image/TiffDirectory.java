package dev.rightsize.local.image;

/**
 * The first directory of a TIFF structure, as far as it is needed: of a TIFF file, or of EXIF data, which have the
 * same form in every format.
 *
 * @param width pixels across; -1 if not given
 * @param height pixels down; -1 if not given
 * @param orientation EXIF's orientation; 1 if not given
 * @param dataEnd offset after the last byte of the pixels; 0 if not given
 */
record TiffDirectory(long width, long height, long orientation, long dataEnd) {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    /** @throws ArrayIndexOutOfBoundsException if the structure leads beyond the end of the bytes */
    static TiffDirectory first(Bytes tiff) {
        Cursor in = new Cursor(tiff);
        long directory = in.big() ? in.number(8, 8) : in.number(4, 4);
        int count = (int) in.number(directory, in.big() ? 8 : 2);
        long at = directory + (in.big() ? 8 : 2);
        TiffDirectory found = new TiffDirectory(-1, -1, 1, 0);
        long offsets = -1;
        long lengths = -1;
        for (int i = 0; i < count; i++, at += in.entrySize()) {
            switch ((int) in.number(at, 2)) {
                case WIDTH -> found = new TiffDirectory(in.value(at, 0), found.height, found.orientation, 0);
                case HEIGHT -> found = new TiffDirectory(found.width, in.value(at, 0), found.orientation, 0);
                case ORIENTATION -> found = new TiffDirectory(found.width, found.height, in.value(at, 0), 0);
                case STRIP_OFFSETS, TILE_OFFSETS -> offsets = at;
                case STRIP_BYTES, TILE_BYTES -> lengths = at;
                default -> {
                    // nothing that is needed here
                }
            }
        }
        long end = offsets == -1 || lengths == -1 ? 0 : in.end(offsets, lengths);
        return new TiffDirectory(found.width, found.height, found.orientation, end);
    }

    /** Reads numbers in the structure's byte order, and entries in its size: classic, or with 64-bit offsets. */
    private record Cursor(Bytes tiff) {
        boolean big() {
            return tiff.at(2) == 43 || tiff.at(3) == 43;
        }

        int entrySize() {
            return big() ? 20 : 12;
        }

        long number(long offset, int size) {
            boolean little = tiff.at(0) == 'I';
            long number = 0;
            for (int i = 0; i < size; i++) {
                number = number << 8 | tiff.at(Math.toIntExact(offset + (little ? size - 1 - i : i)));
            }
            return number;
        }

        long count(long entry) {
            return big() ? number(entry + 4, 8) : number(entry + 4, 4);
        }

        /** The value at an index of an entry; values that are too many for the entry lie elsewhere. */
        long value(long entry, long index) {
            int size = switch ((int) number(entry + 2, 2)) {
                case 1 -> 1; // byte
                case 3 -> 2; // short
                case 16 -> 8; // long of 64 bits
                default -> 4;
            };
            int room = big() ? 8 : 4;
            long inEntry = entry + 4 + room;
            long values = count(entry) * size > room ? number(inEntry, room) : inEntry;
            return number(values + index * size, size);
        }

        long end(long offsets, long lengths) {
            long end = 0;
            for (long i = 0; i < Math.min(count(offsets), count(lengths)); i++) {
                end = Math.max(end, value(offsets, i) + value(lengths, i));
            }
            return end;
        }
    }
}
