package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Boxes are 20 pixels high and a character about 10 wide. */
class TranscriptMatchTest {
    @Test
    void a_box_around_one_piece_has_its_text_however_it_was_read() {
        TranscriptMatch match = find("rubbish", 0, 100, piece("TOTAL SALES", 3, 97));

        assertThat(text(match)).isEqualTo("TOTAL SALES");
        assertThat(Objects.requireNonNull(match).whole()).isTrue();
        assertThat(match.likeness()).isLessThan(0.3);
    }

    @Test
    void a_box_around_several_pieces_has_their_texts_from_left_to_right() {
        assertThat(text(find("TOTAL 9.00", 0, 200, piece("9.00", 160, 197), piece("TOTAL", 3, 50))))
                .isEqualTo("TOTAL 9.00");
    }

    @Test
    void a_piece_written_twice_counts_once_and_two_texts_for_one_place_count_not_at_all() {
        assertThat(text(find("9.00", 0, 50, piece("9.00", 3, 47), piece("9.00", 4, 48))))
                .isEqualTo("9.00");
        assertThat(find("9.00", 0, 50, piece("9.00", 3, 47), piece("8.00", 4, 48)))
                .isNull();
    }

    @Test
    void pieces_of_the_lines_above_and_below_do_not_count() {
        Piece above = new Piece(Quad.rectangle(0, -16, 100, 6), "ABOVE");
        Piece both = new Piece(Quad.rectangle(0, 0, 100, 60), "THREE LINES");

        assertThat(text(find("HERE", 0, 100, above, piece("HERE", 3, 97)))).isEqualTo("HERE");
        assertThat(find("HERE", 0, 100, both)).isNull();
    }

    @Test
    void a_box_that_shows_more_than_the_pieces_has_no_text() {
        assertThat(find("TOTAL RM", 0, 100, piece("TOTAL", 3, 50))).isNull();
        assertThat(find("TOTAL RM", 0, 100, piece("RM", 75, 97))).isNull();
    }

    @Test
    void a_box_around_whole_words_of_a_piece_has_the_part_that_was_read_there() {
        Piece piece = piece("NO. 2 JALAN MERAH", 0, 170);

        TranscriptMatch match = find("Ja1an Merah", 60, 170, piece);

        assertThat(text(match)).isEqualTo("JALAN MERAH");
        assertThat(Objects.requireNonNull(match).whole()).isFalse();
        assertThat(find("lan Merah", 80, 170, piece)).as("cuts a word").isNull();
        assertThat(find("rubbish", 60, 170, piece)).as("unlike").isNull();
    }

    @Test
    void a_part_of_a_piece_without_spaces_must_begin_and_end_as_it_was_read() {
        Piece piece = piece("Subtotal146.00", 0, 200);

        assertThat(text(find("146.00", 140, 200, piece))).isEqualTo("146.00");
        assertThat(find("l46.00", 140, 200, piece)).isNull();
    }

    private static @Nullable TranscriptMatch find(String read, float left, float right, Piece... pieces) {
        TextLine line = new TextLine(read, Quad.rectangle(left, 0, right, 20), 1, List.of());
        return TranscriptMatch.find(line, List.of(pieces));
    }

    private static String text(@Nullable TranscriptMatch match) {
        return Objects.requireNonNull(match, "nothing found").text();
    }

    private static Piece piece(String text, float left, float right) {
        return new Piece(Quad.rectangle(left, 2, right, 18), text);
    }
}
