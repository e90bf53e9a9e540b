package dev.rightsize.learn.lines;

import static dev.rightsize.learn.lines.LabelSource.BOTH_READERS;
import static dev.rightsize.learn.lines.LabelSource.TRANSCRIPT;
import static dev.rightsize.learn.lines.LabelSource.TRANSCRIPT_AND_LARGE;
import static dev.rightsize.learn.lines.LabelSource.TRANSCRIPT_AND_TESSERACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LabellerTest {
    private static final Labeller CAPITALS = new Labeller(new TranscriptStyle(false, true));
    private static final Labeller NO_SPACES = new Labeller(new TranscriptStyle(true, false));

    @Test
    void small_letters_that_a_transcript_lacks_come_from_whoever_reads_the_same() {
        assertThat(CAPITALS.label("TOTAL DUE", sure("TotalDue"), null))
                .isEqualTo(new LineLabel("Total Due", true, true, TRANSCRIPT_AND_LARGE));
        assertThat(CAPITALS.label("TOTAL DUE", sure("Tota1 Due"), sure("Total due")))
                .isEqualTo(new LineLabel("Total due", true, true, TRANSCRIPT_AND_TESSERACT));
        assertThat(CAPITALS.label("TOTAL DUE", sure("Tota1 Due"), sure("Total Duo")))
                .isEqualTo(new LineLabel("TOTAL DUE", false, true, TRANSCRIPT));
    }

    @Test
    void spaces_that_a_transcript_lacks_come_from_two_readers_who_agree() {
        assertThat(NO_SPACES.label("EatIn", sure("Eat in"), sure("Eat IN")))
                .isEqualTo(new LineLabel("Eat In", true, true, TRANSCRIPT));
        assertThat(NO_SPACES.label("EatIn", sure("Eat In"), sure("EatIn")))
                .isEqualTo(new LineLabel("EatIn", true, false, TRANSCRIPT));
        assertThat(NO_SPACES.label("EatIn", sure("Fat In"), null))
                .isEqualTo(new LineLabel("EatIn", true, false, TRANSCRIPT));
    }

    @Test
    void case_and_spaces_on_which_both_readers_agree_are_those_of_the_print() {
        assertThat(NO_SPACES.label("Creditcard", sure("Credit Card"), sure("Credit Card")))
                .isEqualTo(new LineLabel("Credit Card", true, true, TRANSCRIPT_AND_LARGE));
        assertThat(CAPITALS.label("NO REFUND .", sure("No refund."), sure("No refund.")))
                .isEqualTo(new LineLabel("No refund.", true, true, TRANSCRIPT_AND_LARGE));
    }

    @Test
    void two_sure_readers_contradict_a_transcript() {
        assertThat(Labeller.contradicted("SDN BND", sure("SDN BHD"), sure("SDN BHD")))
                .isTrue();
        assertThat(Labeller.contradicted("SDN BHD", sure("Sdn Bhd"), sure("Sdn Bhd")))
                .isFalse();
        assertThat(Labeller.contradicted("SDN BND", sure("SDN BHD"), new Opinion("SDN BHD", 0.5f)))
                .isFalse();
    }

    @Test
    void agreed_text_has_the_accents_of_the_reader_who_knows_the_language() {
        assertThat(Objects.requireNonNull(Labeller.agreed(sure("Espana 3"), sure("España 3"))))
                .isEqualTo(new LineLabel("España 3", true, true, BOTH_READERS));
        assertThat(Labeller.agreed(sure("Espana"), sure("España 3"))).isNull();
        assertThat(Labeller.agreed(sure("12"), sure("12"))).as("short").isNull();
    }

    @Test
    void the_style_of_transcripts_shows_in_many_of_them() {
        assertThat(TranscriptStyle.of(List.of("TOTAL DUE", "CASH", "RM 9.00")))
                .isEqualTo(new TranscriptStyle(false, true));
        assertThat(TranscriptStyle.of(List.of("EatIn", "TOTAL", "9.00"))).isEqualTo(new TranscriptStyle(true, false));
    }

    private static Opinion sure(String text) {
        return new Opinion(text, 0.99f);
    }
}
