package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.Concept;
import dev.rightsize.reading.receipt.typed.Folding;
import dev.rightsize.reading.receipt.typed.KeywordMatch;
import java.util.ArrayList;
import java.util.List;

/** Texts as names: trimmed, compared, taken out of web addresses and thanks. */
final class Names {
    private static final String EDGE = " .,:;-_*=~'\"|/\\+#<>!";
    private static final List<String> PROVIDERS = List.of(
            "gmail",
            "yahoo",
            "hotmail",
            "outlook",
            "live",
            "aol",
            "facebook",
            "instagram",
            "twitter",
            "tripadvisor",
            "google",
            "icloud",
            "gmx",
            "web",
            "wanadoo",
            "orange",
            "libero",
            "telefonica",
            "streamyx",
            "tm");
    private static final List<String> DOMAINS = List.of(
            ".com", ".es", ".de", ".fr", ".it", ".pt", ".cat", ".net", ".org", ".co.", ".my", ".eu", ".uk", ".br",
            ".mx", ".at", ".ch");
    private static final List<String> THANKS = List.of(
            "shopping at ",
            "dining at ",
            "dining with ",
            "visiting ",
            "choosing ",
            "welcome to ",
            "eating at ",
            "visit to ",
            "bienvenido a ",
            "bienvenidos a ",
            "benvinguts a ",
            "willkommen bei ",
            "einkauf bei ",
            "besuch bei ",
            "bienvenue chez ",
            "benvenuti da ",
            "obrigado por escolher ",
            "thank you from ");

    private static final List<String> STEM_MARKS = List.of(" -", "- ", ",", "#", " /", "|");

    private Names() {}

    /**
     * The text as a name: without marks at its ends, without circles of a logo that were read as letters, without the
     * parts of a web address, and without a German legal form, which shops there do not bear in their name.
     */
    static String trim(String text) {
        String name = withoutMarks(text);
        int space = name.lastIndexOf(' ');
        if (space > 2 && isOneLetter(name.substring(space + 1))) {
            name = withoutMarks(name.substring(0, space));
        }
        String folded = Folding.fold(name);
        if (folded.indexOf(' ') < 0 && folded.endsWith(".com")) {
            int begin = folded.startsWith("www.") ? 4 : 0;
            name = name.substring(begin, Math.max(begin, name.length() - 4));
        }
        int form = Folding.fold(name).indexOf(" gmbh");
        return form >= 3 ? name.substring(0, form) : name;
    }

    /** Whether a word is one letter again and again, or a lone small o. */
    private static boolean isOneLetter(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) != word.charAt(0)) {
                return false;
            }
        }
        return !word.isEmpty() && (word.length() > 1 || word.charAt(0) == 'o') && Character.isLetter(word.charAt(0));
    }

    private static String withoutMarks(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && EDGE.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && EDGE.indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end - 1) != '.') {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Where a name may end before its row does: at a dash, a comma, a number, a bracket with one, a label. */
    static int stemEnd(RowFacts row) {
        String text = row.text();
        int end = text.length();
        for (String mark : STEM_MARKS) {
            int at = text.indexOf(mark);
            end = at >= 3 ? Math.min(end, at) : end;
        }
        int bracket = text.indexOf('(');
        if (bracket >= 3 && digits(text, bracket) >= 4) {
            end = Math.min(end, bracket);
        }
        for (int i = 3; i + 1 < end; i++) {
            if (Character.isDigit(text.charAt(i))
                    && Character.isDigit(text.charAt(i + 1))
                    && text.charAt(i - 1) == ' ') {
                end = i;
            }
        }
        for (KeywordMatch keyword : row.keywords()) {
            boolean closes = keyword.concept() == Concept.TAX_ID || keyword.concept() == Concept.PHONE;
            if (closes && keyword.start() >= 3) {
                end = Math.min(end, keyword.start());
            }
        }
        return end;
    }

    private static int digits(String text, int from) {
        int digits = 0;
        for (int i = from; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ') ? 1 : 0;
        }
        return words;
    }

    /** How much of the shorter text's letters is in the longer one, by pairs of letters, 0 to 1; short texts give 0. */
    static double echo(String one, String other) {
        String first = Folding.letters(one);
        String second = Folding.letters(other);
        String shorter = first.length() <= second.length() ? first : second;
        String longer = first.length() <= second.length() ? second : first;
        if (shorter.length() < 4) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i + 2 <= shorter.length(); i++) {
            found += longer.indexOf(shorter.substring(i, i + 2)) >= 0 ? 1 : 0;
        }
        double share = (double) found / (shorter.length() - 1);
        return longer.contains(shorter) ? 1 : share * share;
    }

    /** The names in web and mail addresses: {@code hornbach} of {@code www.hornbach.de}. */
    static List<String> domains(String text) {
        String folded = Folding.fold(text).replace("www ", "www.").replace("wwww.", "www.");
        List<String> names = new ArrayList<>();
        int at = folded.indexOf("www.");
        if (at >= 0) {
            addName(folded, at + 4, names);
        }
        at = folded.indexOf('@');
        if (at > 0) {
            addName(folded, at + 1, names);
        }
        for (String ending : DOMAINS) {
            int dot = folded.indexOf(ending);
            int begin = dot;
            while (begin > 0 && isNameCharacter(folded.charAt(begin - 1))) {
                begin--;
            }
            if (dot - begin >= 3) {
                addName(folded, begin, names);
            }
        }
        return names;
    }

    private static void addName(String text, int from, List<String> names) {
        int end = from;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(from, end);
        if (name.length() >= 3 && !PROVIDERS.contains(name) && !names.contains(name) && !name.equals("www")) {
            names.add(name);
        }
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** What follows "thank you for shopping at" and the like; empty if nothing does. */
    static String afterThanks(String text) {
        String folded = Folding.fold(text);
        for (String thanks : THANKS) {
            int at = folded.indexOf(thanks);
            if (at >= 0) {
                return trim(text.substring(at + thanks.length()));
            }
        }
        return "";
    }
}
