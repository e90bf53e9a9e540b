package dev.rightsize.learn.synthesis;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Misreads text as recognisers do: similar characters, lost accents, lost spaces, lost edges. */
final class TextNoise {
    private static final String LACKING = "ñÑ¿¡ÁÍÚ€ÀÈÌÒÙÂÊÔÄÖÜÇŒŸàèìòùâêîôûäëïöüçßãõÃÕ·ºª";
    private static final Map<Character, List<String>> SIMILAR = similar(
            "0O", "0o", "OQ", "1l", "1I", "lI", "Il", "1i", "5S", "S5", "8B", "B8", "6G", "G6", "2Z", "Z2", "4A", "9g",
            "gq", "7T", "7/", "3B", "0D", "D0", "8S", "6b", "b6", "ce", "ec", "oa", "ao", "ao", "vu", "uv", "nh", "hn",
            "tf", "ft", "ij", "rn", ".,", ",.", ":.", ":;", "-~", "'`", "$S", "$8", "#H", "*+", "EF", "FE", "VY", "WV",
            "MN", "NM", "KX", "PF", "CG", "CO", "UJ", "iT", "i1", "il", "l1", "o0", "s5", "z2", "éè", "áà", "íi", "óo",
            "úu", "éo");

    private final Dice dice;
    private final PageNoise noise;
    private final double caseLoss;

    TextNoise(Dice dice, PageNoise noise) {
        this.dice = dice;
        this.noise = noise;
        this.caseLoss = noise.character() > 0 && dice.chance(0.1) ? 0.05 : 0;
    }

    private static Map<Character, List<String>> similar(String... pairs) {
        Map<Character, List<String>> map = new HashMap<>();
        for (String pair : pairs) {
            map.merge(pair.charAt(0), List.of(pair.substring(1)), (a, b) -> {
                List<String> both = new java.util.ArrayList<>(a);
                both.addAll(b);
                return List.copyOf(both);
            });
        }
        map.put('m', List.of("rn", "n"));
        map.put('w', List.of("vv", "v"));
        return Map.copyOf(map);
    }

    String read(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), text, i, out);
        }
        return out.toString().strip();
    }

    private void character(char c, String text, int at, StringBuilder out) {
        if (c == ' ') {
            boolean wide = at > 0 && text.charAt(at - 1) == ' ';
            if (wide || !dice.chance(noise.space())) {
                out.append(' ');
            }
            return;
        }
        if (c > 127 && LACKING.indexOf(c) >= 0 && dice.chance(noise.accent())) {
            out.append(withoutAccent(c));
        } else if (noise.character() > 0 && dice.chance(noise.character())) {
            List<String> similar = SIMILAR.get(c);
            out.append(similar != null ? dice.oneOf(similar) : dice.chance(0.5) ? "" : String.valueOf(c));
        } else if (caseLoss > 0 && dice.chance(caseLoss)) {
            out.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        } else {
            out.append(c);
        }
        if (noise.space() > 0 && dice.chance(noise.space() * 0.06)) {
            out.append(' ');
        }
    }

    private String withoutAccent(char c) {
        return switch (c) {
            case '¿' -> dice.oneOf("", "i", "?");
            case '¡' -> dice.oneOf("", "i", "!");
            case '€' -> dice.oneOf("", "E", "C", "e", "f");
            case 'ß' -> dice.oneOf("B", "ss", "3");
            case '·', 'º', 'ª' -> dice.oneOf(".", "", "o");
            default ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
        };
    }

    /** Something read where there is no print: a logo, a pattern, handwriting. */
    String stray() {
        return dice.oneOf(
                "I", "~", ".", "oO", "l1", "-", "X", "JA", "%", dice.digits(2), "A", "r", "W", "!", dice.digits(3));
    }

    float confidence() {
        return (float) (1 - Math.abs(dice.bell(0.02 + 2 * noise.character()))) * 0.999f;
    }
}
