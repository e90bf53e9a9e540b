package dev.rightsize.local.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
    private static final int BLOCK = BlockCounts.BLOCK_BYTES;
    private static final long BYTES = 3L * BLOCK + 10;

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_when_it_is_opened_again() {
        try (PartFile part = open(BYTES)) {
            part.write(0, bytes(100), 100);
            part.write(2L * BLOCK, bytes(BLOCK + 10), BLOCK + 10);
            part.validator("\"tag\"");
        }
        try (PartFile part = open(BYTES)) {
            assertThat(part.counts().filled()).containsExactly(100, 0, BLOCK, 10);
            assertThat(part.counts().sum()).isEqualTo(BLOCK + 110);
            assertThat(part.counts().validator()).isEqualTo("\"tag\"");
        }
        assertThat(PartFile.bytesIn(folder.resolve("part"))).isEqualTo(BLOCK + 110);
    }

    @Test
    void bytes_beyond_a_gap_are_not_counted() {
        try (PartFile part = open(BYTES)) {
            part.write(50, bytes(50), 50);

            assertThat(part.counts().sum()).isZero();
        }
    }

    @Test
    void bytes_written_again_are_counted_once() {
        try (PartFile part = open(BYTES)) {
            part.write(0, bytes(100), 100);
            part.write(50, bytes(100), 100);

            assertThat(part.counts().sum()).isEqualTo(150);
        }
    }

    @Test
    void a_part_of_another_length_is_begun_anew() {
        try (PartFile part = open(BYTES)) {
            part.write(0, bytes(100), 100);
        }
        try (PartFile part = open(BYTES - 1)) {
            assertThat(part.counts().sum()).isZero();
        }
    }

    @Test
    void counts_that_cannot_be_true_are_not_believed() throws IOException {
        try (PartFile part = open(BYTES)) {
            part.write(0, bytes(100), 100);
        }
        Path counts = folder.resolve("part.blocks");
        byte[] spoiled = Files.readAllBytes(counts);
        Arrays.fill(spoiled, 512, 516, (byte) 0x7f);
        Files.write(counts, spoiled);

        try (PartFile part = open(BYTES)) {
            assertThat(part.counts().sum()).isZero();
        }
    }

    @Test
    void counts_without_their_data_are_not_believed() throws IOException {
        try (PartFile part = open(BYTES)) {
            part.write(0, bytes(100), 100);
        }
        Files.delete(folder.resolve("part"));

        try (PartFile part = open(BYTES)) {
            assertThat(part.counts().sum()).isZero();
        }
    }

    @Test
    void moves_away_whole_and_leaves_nothing_behind() {
        PartFile part = open(3);
        part.write(0, new byte[] {1, 2, 3}, 3);

        part.moveTo(folder.resolve("in/target"));

        assertThat(folder.resolve("in/target")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder.resolve("part")).doesNotExist();
        assertThat(folder.resolve("part.blocks")).doesNotExist();
    }

    @Test
    void once_closed_it_is_written_and_moved_no_more() {
        PartFile part = open(3);
        part.close();

        assertThatThrownBy(() -> part.write(0, bytes(3), 3)).isInstanceOf(PermanentDownloadException.class);
        assertThatThrownBy(() -> part.moveTo(folder.resolve("target"))).isInstanceOf(PermanentDownloadException.class);
        assertThat(folder.resolve("part")).exists();
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> PartFile.open(folder.resolve("file/part"), 3))
                .isInstanceOf(PermanentDownloadException.class)
                .hasMessageContaining("file/part' cannot be written")
                .hasMessageContaining("free space");
    }

    private PartFile open(long bytes) {
        return PartFile.open(folder.resolve("part"), bytes);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }
}
