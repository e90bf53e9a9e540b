package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Perspective;
import dev.rightsize.reading.pixels.Picture;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredLineTest {
    private static final int WIDTH = 100;

    @Test
    void its_box_in_its_surroundings_is_the_plain_line() {
        byte[] grey = new byte[WIDTH * WideCrop.HEIGHT];
        new Random(3).nextBytes(grey);
        StoredLine line = new StoredLine(
                "set",
                "file.jpg",
                Split.HELD_OUT,
                true,
                new LineLabel("TOTAL", true, true, LabelSource.TRANSCRIPT),
                null,
                null,
                new StoredPixels(ByteBuffer.wrap(grey), 0, WIDTH));
        Quad box = line.box();
        Picture cut = new Perspective(box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4())
                .crop(line.surroundings(), line.plain().width(), LabelledLine.HEIGHT);
        byte[] plain = line.plain().grey();
        for (int i = 0; i < plain.length; i++) {
            assertThat(cut.rgb()[3 * i]).as("pixel " + i).isEqualTo(plain[i]);
        }
    }
}
