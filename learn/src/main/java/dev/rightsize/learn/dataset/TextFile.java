package dev.rightsize.learn.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of text in UTF-8; a byte order mark is left out. */
public final class TextFile {
    private TextFile() {}

    /** @throws DatasetException if it cannot be read, or is no UTF-8 */
    public static String utf8(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + " is not UTF-8. Save it as UTF-8 and try again.", e);
        } catch (NoSuchFileException e) {
            throw new DatasetException(file + " does not exist. Check the name.", e);
        } catch (IOException e) {
            throw new DatasetException(file + " cannot be read (" + e.getMessage() + "). Check that it is a file.", e);
        }
    }
}
