package dev.rightsize.eats.partner.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts without what readings get wrong: accents, case, spaces, marks, and letters that look like digits. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(sdn|bhd|s\\s*/\\s*b|inc|llc|ltd|limited|corp|gmbh|co|kg|s\\s*\\.?\\s*a|s\\s*\\.?\\s*l|s\\s*\\.?\\s*l\\s*\\.?\\s*u|"
                    + "pte|plc|srl|sarl|ag)\\b\\.?");
    private static final String LOOKS = "0o1il5s8b6g2z";
    private static final String AS = "ooiiissbbggzz";

    private Folded() {}

    /** Letters and digits alone, in lower case, look-alikes as one. */
    static String text(String text) {
        return lookAlikes(NOT_WORD.matcher(plain(text)).replaceAll(""));
    }

    /** The same of a name, without its kind of company. */
    static String name(String name) {
        String short_ = text(COMPANY.matcher(plain(name)).replaceAll(" "));
        return short_.length() < 3 ? text(name) : short_;
    }

    static boolean has(@Nullable String text) {
        return text != null && !text(text).isEmpty();
    }

    /** Words that have a digit: numbers of houses, streets and post codes. */
    static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        for (String word : NOT_WORD.split(plain(text))) {
            if (word.chars().anyMatch(Character::isDigit)) {
                numbers.add(lookAlikes(word));
            }
        }
        return numbers;
    }

    /** The last eight digits of a phone number, or null if it has fewer than seven. */
    static @Nullable String phone(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 7 ? null : digits.substring(Math.max(0, digits.length() - 8));
    }

    /** Letters and digits of a tax id, or null if there are fewer than six. */
    static @Nullable String taxId(@Nullable String taxId) {
        String folded = taxId == null ? "" : text(taxId);
        return folded.length() < 6 ? null : folded;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String lookAlikes(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = LOOKS.indexOf(text.charAt(i));
            folded.append(at < 0 ? text.charAt(i) : AS.charAt(at));
        }
        return folded.toString();
    }
}
