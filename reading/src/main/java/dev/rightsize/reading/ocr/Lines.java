package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a line with words from recognised characters. */
final class Lines {
    private Lines() {}

    static TextLine of(Quad box, List<Glyph> glyphs) {
        List<Word> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).character() == ' ') {
                if (i > begin) {
                    words.add(word(box, glyphs, begin, i));
                }
                begin = i + 1;
            }
        }
        double confidence = words.stream()
                .mapToDouble(word -> word.confidence() * word.text().length())
                .sum();
        int characters = words.stream().mapToInt(word -> word.text().length()).sum();
        return new TextLine(
                words.stream().map(Word::text).collect(Collectors.joining(" ")),
                box,
                characters == 0 ? 0 : (float) (confidence / characters),
                words);
    }

    private static Word word(Quad box, List<Glyph> glyphs, int begin, int end) {
        StringBuilder text = new StringBuilder();
        float confidence = 0;
        for (Glyph glyph : glyphs.subList(begin, end)) {
            text.append(glyph.character());
            confidence += glyph.confidence();
        }
        float from = begin == 0 ? 0 : glyphs.get(begin - 1).position();
        float to = end == glyphs.size() ? 1 : glyphs.get(end).position();
        return new Word(text.toString(), box.slice(from, to), confidence / (end - begin));
    }
}
