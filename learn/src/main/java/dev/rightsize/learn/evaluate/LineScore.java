package dev.rightsize.learn.evaluate;

import java.util.List;

/**
 * How well lines were read.
 *
 * @param withSpaces lines of which every character and space is right, of those whose truth keeps spaces
 * @param exact lines of which every character is right, spaces aside
 * @param folded the same, case aside
 * @param unseen {@code exact} of lines whose text was in no line to learn from
 * @param numbers right, see {@link LineNumbers}
 * @param beyondAscii characters right that ASCII does not have: accented letters, ñ, ¿, €
 * @param characters right; all those of the truth less changed, dropped and added ones, spaces aside
 */
public record LineScore(
        Share withSpaces, Share exact, Share folded, Share unseen, Share numbers, Share beyondAscii, Share characters) {
    private static final int ASCII = 128;

    /** Scores lines. */
    public static LineScore of(List<ReadLine> lines) {
        LineScore score =
                new LineScore(Share.NONE, Share.NONE, Share.NONE, Share.NONE, Share.NONE, Share.NONE, Share.NONE);
        for (ReadLine line : lines) {
            score = score.plus(line);
        }
        return score;
    }

    /** Changed, dropped and added characters as a share of the truth's. */
    public double characterErrorRate() {
        return 1 - characters.value();
    }

    private LineScore plus(ReadLine line) {
        String truth = line.truthCharacters();
        Alignment alignment = Alignment.of(truth, line.readCharacters());
        return new LineScore(
                line.spaced() ? withSpaces.plus(line.exactWithSpaces()) : withSpaces,
                exact.plus(line.exact()),
                folded.plus(line.exactFolded()),
                line.unseen() ? unseen.plus(line.exact()) : unseen,
                numbers.plus(LineNumbers.right(line, alignment)),
                beyondAscii.plus(beyondAscii(truth, line.readCharacters(), alignment.places())),
                characters.plus(new Share(truth.length() - alignment.distance(), truth.length())));
    }

    private static Share beyondAscii(String truth, String read, int[] places) {
        Share share = Share.NONE;
        for (int i = 0; i < truth.length(); i++) {
            if (truth.charAt(i) >= ASCII) {
                share = share.plus(places[i] >= 0 && read.charAt(places[i]) == truth.charAt(i));
            }
        }
        return share;
    }
}
