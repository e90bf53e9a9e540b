package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrustedLinesTest {
    @Test
    void a_transcript_that_two_readers_contradict_in_the_same_words_is_not_trusted() {
        assertThat(TrustedLines.contradicted(line("SDN BND", "SDN BHD"), "Sdn Bhd"))
                .isTrue();
    }

    @Test
    void one_reader_alone_does_not_contradict() {
        assertThat(TrustedLines.contradicted(line("SDN BND", "SDN BHD"), "SDN BND"))
                .isFalse();
        assertThat(TrustedLines.contradicted(line("SDN BND", "SDN BHD"), "SDN BMD"))
                .as("they differ")
                .isFalse();
        assertThat(TrustedLines.contradicted(line("SDN BND", null), "SDN BHD"))
                .as("PP-OCRv4 read nothing")
                .isFalse();
        assertThat(TrustedLines.contradicted(line("26.20", "26.2O"), ""))
                .as("nothing is no reading")
                .isFalse();
    }

    private static StoredLine line(String transcript, @Nullable String large) {
        return new StoredLine(
                "mine",
                "a.jpg",
                Split.TRAINING,
                true,
                new LineLabel(transcript, true, true, LabelSource.TRANSCRIPT),
                large == null ? null : new Opinion(large, 0.9f),
                null,
                new StoredPixels(ByteBuffer.allocate(0), 0, 0));
    }
}
