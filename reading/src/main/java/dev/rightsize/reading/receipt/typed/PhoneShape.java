package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * How the digits of a possible telephone number are grouped.
 *
 * @param digits all of them
 * @param lengths digits of each group, as one character each: {@code "343"} is no length list but {@code "334"} is
 *     three, three and four digits; groups over nine digits count as nine
 * @param international whether it begins with a plus or {@code 00}
 * @param lastGroupStart where the last group begins
 * @param end where the last group ends
 * @param parentheses whether the first group is in parentheses
 */
record PhoneShape(
        String digits, String lengths, boolean international, int lastGroupStart, int end, boolean parentheses) {
    private static final String[][] COUNTRY_CODES = {
        {"351", "PT"},
        {"376", "AD"},
        {"353", "IE"},
        {"385", "HR"},
        {"34", "ES"},
        {"33", "FR"},
        {"49", "DE"},
        {"39", "IT"},
        {"44", "GB"},
        {"60", "MY"},
        {"41", "CH"},
        {"43", "AT"},
        {"32", "BE"},
        {"31", "NL"},
        {"52", "MX"},
        {"54", "AR"},
        {"55", "BR"},
        {"56", "CL"},
        {"57", "CO"},
        {"51", "PE"},
        {"65", "SG"},
        {"61", "AU"},
        {"1", "US"},
    };

    static PhoneShape of(String text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        StringBuilder lengths = new StringBuilder();
        int lastStart = start;
        int lastEnd = start;
        for (int at = start; at < end; at++) {
            int groupEnd = Digits.end(text, at);
            if (groupEnd > at && groupEnd <= end) {
                digits.append(text, at, groupEnd);
                lengths.append(Math.min(9, groupEnd - at));
                lastStart = at;
                lastEnd = groupEnd;
                at = groupEnd;
            }
        }
        boolean plus = text.indexOf('+', start) == start || text.startsWith("(+", start);
        boolean zeros = digits.length() > 10 && digits.indexOf("00") == 0 && lengths.length() > 1;
        return new PhoneShape(
                digits.toString(),
                lengths.toString(),
                plus || zeros,
                lastStart,
                lastEnd,
                text.charAt(start) == '(' && !plus);
    }

    int groups() {
        return lengths.length();
    }

    boolean fits(boolean labelled) {
        int count = digits.length();
        if (count < 7 || count > 15 || digits.startsWith("000")) {
            return false;
        }
        return international
                ? count >= 9 && (labelled || country() != null)
                : labelled && count <= 13 || country() != null || isNational();
    }

    /** With a plus if international. */
    String dialled() {
        return international ? "+" + (digits.startsWith("00") ? digits.substring(2) : digits) : digits;
    }

    @Nullable
    String country() {
        if (international) {
            return countryByCode();
        }
        if (isUnitedStates()) {
            return "US";
        }
        if (digits.length() == 10 && digits.charAt(0) == '0' && (lengths.equals("22222") || isFrenchUngrouped())) {
            return "FR";
        }
        if (isSpanish()) {
            return "ES";
        }
        if (digits.length() == 9 && digits.charAt(0) == '2' && lengths.equals("333")) {
            return "PT";
        }
        return isMalaysian() ? "MY" : null;
    }

    private @Nullable String countryByCode() {
        String dialled = digits.startsWith("00") ? digits.substring(2) : digits;
        for (String[] country : COUNTRY_CODES) {
            if (dialled.startsWith(country[0])) {
                return country[1];
            }
        }
        return null;
    }

    private boolean isFrenchUngrouped() {
        return lengths.equals("2222") || lengths.equals("46");
    }

    private boolean isUnitedStates() {
        boolean grouped = lengths.equals("334") || lengths.equals("37") && parentheses || lengths.equals("1334");
        int area = lengths.charAt(0) == '1' ? 1 : 0;
        return grouped
                && (area == 0 ? digits.length() == 10 : digits.startsWith("1"))
                && digits.charAt(area) >= '2'
                && digits.charAt(area + 3) >= '2';
    }

    private boolean isSpanish() {
        boolean grouped =
                lengths.equals("333") || lengths.equals("3222") || lengths.equals("2322") || lengths.equals("36");
        return digits.length() == 9
                && grouped
                && (digits.charAt(0) == '9' || digits.charAt(0) == '6' || digits.charAt(0) == '8');
    }

    private boolean isMalaysian() {
        boolean grouped = lengths.equals("244")
                || lengths.equals("28")
                || lengths.equals("27")
                || lengths.equals("234")
                || lengths.equals("37")
                || lengths.equals("334")
                || lengths.equals("38")
                || lengths.equals("344");
        boolean prefix =
                digits.startsWith("01") || digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) >= '3';
        return grouped && prefix && digits.length() <= 11 && digits.length() >= 9;
    }

    /** An area code with its leading nought, then the number. */
    private boolean isNational() {
        int first = lengths.charAt(0) - '0';
        return digits.charAt(0) == '0'
                && digits.charAt(1) != '0'
                && groups() > 1
                && first >= 2
                && first <= 6
                && digits.length() >= 9
                && digits.length() <= 12;
    }
}
