package dev.rightsize.reading.receipt.typed;

/** Check digits and letters of tax numbers, as the tax offices define them. */
final class CheckDigits {
    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_COMPANY_LETTERS = "JABCDEFGHI";

    private CheckDigits() {}

    /** Spanish DNI and NIE: the letter is the number modulo 23; a leading X, Y, Z counts 0, 1, 2. */
    static boolean isSpanishPerson(String value) {
        char first = value.charAt(0);
        String digits = first >= 'X' && first <= 'Z'
                ? (char) (first - 'X' + '0') + value.substring(1, 8)
                : value.substring(0, 8);
        return isNumber(digits) && SPANISH_LETTERS.charAt(number(digits) % 23) == value.charAt(8);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Digits.is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Spanish CIF: a letter, seven digits, and a check digit or the letter for it. */
    static boolean isSpanishCompany(String value) {
        int sum = 0;
        for (int i = 1; i <= 7; i++) {
            int digit = value.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 1 ? doubled / 10 + doubled % 10 : digit;
        }
        int check = (10 - sum % 10) % 10;
        char last = value.charAt(8);
        return last == '0' + check || last == SPANISH_COMPANY_LETTERS.charAt(check);
    }

    /** Luhn's sum, as in French SIREN and SIRET and the Italian partita IVA. */
    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    /** Portuguese NIF: weights 9 to 2, modulo 11. */
    static boolean isPortuguese(String digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        return digits.charAt(8) - '0' == (rest < 2 ? 0 : 11 - rest);
    }

    /** German USt-IdNr: ISO 7064 MOD 11,10. */
    static boolean isGerman(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits.charAt(8) - '0';
    }

    /** British VAT: weights 8 to 2, the last two digits make the sum a multiple of 97, or of 97 less 55. */
    static boolean isBritish(String digits) {
        int sum = number(digits.substring(7, 9));
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (digits.charAt(i) - '0');
        }
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    private static int number(String digits) {
        return (int) Digits.value(digits, 0, digits.length());
    }
}
