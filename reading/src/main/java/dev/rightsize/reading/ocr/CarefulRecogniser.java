package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line of which the network is not sure twice again, cut a little tighter and a little larger; then the text is taken
 * for which the three looks and its spelling speak most. With our own network, which reads a line in a millisecond, that costs
 * next to nothing; see {@code docs/recogniser.md}.
 */
public final class CarefulRecogniser implements LineRecogniser {
    /** Mean confidence of each word's characters from which one look is enough, 0 to 1. */
    private static final float SURE = 0.95f;
    /** The best of those tried on WildReceipt's held-out lines; others near them do nearly as well. */
    private static final List<Cut> OTHER_CUTS = List.of(new Cut(-0.03f, 0, 1.1f), new Cut(0.09f, 0.06f, 1.15f));

    private final TextRecogniser recogniser;
    private final JointDecoder joint;

    CarefulRecogniser(TextRecogniser recogniser, CharacterModel spelling) {
        this.recogniser = recogniser;
        joint = recogniser.joint(spelling);
    }

    /**
     * Our own recogniser, as it reads everywhere.
     *
     * @param engine that knows our network as {@link TextRecogniser#MODEL}
     * @param spelling of what receipts say
     */
    public static CarefulRecogniser ours(Engine engine, Alphabet alphabet, CharacterModel spelling) {
        return new CarefulRecogniser(
                new TextRecogniser(engine, TextRecogniser.MODEL, alphabet, RecognitionSettings.ours()), spelling);
    }

    @Override
    public List<TextLine> read(Picture picture, List<Quad> boxes, TextDirection direction) {
        List<Look> first = recogniser.look(picture, boxes, direction, Cut.EXACT);
        List<TextLine> lines = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            lines.add(first.get(i).line());
            if (!lines.get(i).sure(SURE)) {
                doubtful.add(i);
            }
        }
        List<Quad> again = doubtful.stream().map(boxes::get).toList();
        List<List<Look>> others = OTHER_CUTS.stream()
                .map(cut -> recogniser.look(picture, again, direction, cut))
                .toList();
        for (int i = 0; i < again.size(); i++) {
            int line = doubtful.get(i);
            List<Look> looks = new ArrayList<>(List.of(first.get(line)));
            for (List<Look> other : others) {
                looks.add(other.get(i));
            }
            lines.set(line, joint.decode(looks));
        }
        return List.copyOf(lines);
    }

    @Override
    public LineRecogniser quick() {
        return recogniser;
    }
}
