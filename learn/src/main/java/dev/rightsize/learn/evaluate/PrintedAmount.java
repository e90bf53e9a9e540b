package dev.rightsize.learn.evaluate;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in print: {@code 1.234,50}, {@code 1,234.50}, {@code 1234.50}, and without decimals if there are none to
 * print and a currency or a word stands in the row.
 */
final class PrintedAmount {
    private static final Pattern TOKEN = Pattern.compile("[" + Digits.LOOKALIKE + "][" + Digits.LOOKALIKE + ".,:' ]*");
    private static final int THOUSAND = 3;

    private final @Nullable Pattern printed;
    private final @Nullable Pattern whole;
    private final String digits;

    private PrintedAmount(@Nullable Pattern printed, @Nullable Pattern whole, String digits) {
        this.printed = printed;
        this.whole = whole;
        this.digits = digits;
    }

    static PrintedAmount of(String value) {
        BigDecimal amount = Cents.parse(value);
        if (amount == null) {
            return new PrintedAmount(null, null, "");
        }
        String plain = amount.abs().toPlainString();
        String units = plain.substring(0, plain.length() - 3);
        String hundredths = plain.substring(plain.length() - 2);
        Pattern printed = Pattern.compile("(?<![0-9]|[0-9][.,])" + (units.equals("0") ? "0?" : grouped(units))
                + "\\s?[.,:]\\s?" + hundredths + "(?![0-9])");
        Pattern whole = hundredths.equals("00")
                ? Pattern.compile("(?<![0-9]|[0-9][.,])" + grouped(units) + "(?![0-9]|[.,][0-9])")
                : null;
        return new PrintedAmount(printed, whole, units + hundredths);
    }

    boolean isIn(String row) {
        return printed != null && printed.matcher(row).find()
                || whole != null
                        && row.matches(".*[\\p{L}\\p{Sc}].*")
                        && whole.matcher(row).find();
    }

    boolean isNearlyIn(String row) {
        Matcher tokens = TOKEN.matcher(row);
        while (tokens.find()) {
            if (isNear(tokens.group())) {
                return true;
            }
        }
        return false;
    }

    /** The token and each of its words: a space may lie inside of an amount, or between two. */
    private boolean isNear(String token) {
        if (Digits.near(Digits.of(token), digits)) {
            return true;
        }
        for (String word : token.split(" ", -1)) {
            if (Digits.near(Digits.of(word), digits)) {
                return true;
            }
        }
        return false;
    }

    private static String grouped(String units) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < units.length(); i++) {
            if (i > 0 && (units.length() - i) % THOUSAND == 0) {
                pattern.append("[.,' ]?");
            }
            pattern.append(units.charAt(i));
        }
        return pattern.toString();
    }
}
