package dev.rightsize.local.image;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as a stream for decoders, which loses patience with those that go on reading after its end.
 *
 * <p>Some decoders take every missing byte for a zero; a damaged header then keeps them busy for minutes.
 */
final class FileBytes extends ImageInputStreamImpl {
    private static final int PATIENCE = 4096;

    private final byte[] bytes;
    private int readsAfterEnd;

    FileBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return atEnd() ? -1 : bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private boolean atEnd() {
        if (streamPos < bytes.length) {
            return false;
        }
        if (++readsAfterEnd > PATIENCE) {
            throw new ReadPastEndException();
        }
        return true;
    }

    /** Unchecked, because decoders catch the checked one. */
    static final class ReadPastEndException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReadPastEndException() {
            super("the decoder kept reading after the end of the file");
        }
    }
}
