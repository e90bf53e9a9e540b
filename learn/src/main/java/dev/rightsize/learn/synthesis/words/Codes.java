package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.List;
import java.util.Locale;

/** Phone numbers, tax numbers, order numbers, masked cards, addresses in the web and other codes. */
final class Codes implements TextSource {
    private static final String[] LABELS = {
        "Tel:",
        "TEL.",
        "Tel.: ",
        "Tfno. ",
        "Teléfono: ",
        "TELÈFON:",
        "Phone: ",
        "Fax: ",
        "Ph: ",
        "Móvil ",
        "T. ",
        "Tél. : ",
        "Telf.",
        "Tlf: ",
        "WhatsApp "
    };
    private static final String[] TAX = {
        "CIF:",
        "C.I.F. ",
        "NIF: ",
        "N.I.F.: ",
        "NIF/CIF ",
        "VAT No. ",
        "VAT Reg No:",
        "GST No: ",
        "GST Reg No: ",
        "USt-IdNr. ",
        "St.-Nr. ",
        "P.IVA ",
        "P. IVA: ",
        "Partita IVA ",
        "SIRET ",
        "Nº TVA ",
        "NIPC ",
        "CNPJ: ",
        "IFZ ",
        "RFC: ",
        "Co. Reg. ",
        "ABN "
    };
    private static final String[] NUMBERS = {
        "Nº ",
        "No. ",
        "Nro: ",
        "Núm. ",
        "#",
        "Ticket: ",
        "TICKET ",
        "Factura ",
        "FACTURA SIMPLIFICADA ",
        "Fra. ",
        "Mesa ",
        "MESA: ",
        "Table ",
        "Order #",
        "Check ",
        "CHK ",
        "Bon ",
        "Beleg-Nr. ",
        "Op: ",
        "OPERACIÓN ",
        "Aut. ",
        "AUTH: ",
        "AID: ",
        "Ref. ",
        "TPV: ",
        "Caja ",
        "CAJA:",
        "Trans ",
        "Invoice No : ",
        "Rcpt#",
        "Tkt ",
        "Cod. ",
        "Terminal-ID ",
        "TID: ",
        "MID ",
        "Pedido nº ",
        "Comanda ",
        "ARQC ",
        "Lote: ",
        "Bediener ",
        "Dok. ",
        "REG ",
        "ID: ",
        "EFT ",
        "Seq. ",
        "S/N "
    };
    private static final List<String> HOSTS = List.of(
            "es", "com", "cat", "eus", "gal", "pt", "fr", "de", "it", "net", "co.uk", "org", "com.my", "eu", "com.br");
    private static final String ALIKE = "0O1I5S8B2Z6G7T4A0O1I";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final LetterChain chain;

    Codes(LetterChain chain) {
        this.chain = chain;
    }

    @Override
    public String draw(Dice dice) {
        return switch (dice.weighted(20, 18, 26, 12, 9, 5, 10)) {
            case 0 -> (dice.chance(0.5) ? dice.oneOf(LABELS) : "") + phone(dice);
            case 1 -> (dice.chance(0.7) ? dice.oneOf(TAX) : "") + tax(dice);
            case 2 -> dice.oneOf(NUMBERS) + number(dice);
            case 3 -> card(dice);
            case 4 -> site(dice);
            case 5 ->
                chain.word(dice, 3, 9) + dice.oneOf("", ".", "_") + (dice.chance(0.3) ? chain.word(dice, 2, 6) : "")
                        + "@" + site(dice, "");
            default -> number(dice);
        };
    }

    private static String phone(Dice dice) {
        return switch (dice.weighted(4, 3, 3, 2, 2, 2)) {
            case 0 -> dice.between(6, 9) + dice.digits(2) + " " + dice.digits(3) + " " + dice.digits(3);
            case 1 ->
                dice.between(6, 9) + dice.digits(2) + " " + dice.digits(2) + " " + dice.digits(2) + " "
                        + dice.digits(2);
            case 2 -> "(" + dice.digits(3) + ")" + dice.oneOf(" ", "", "-") + dice.digits(3) + "-" + dice.digits(4);
            case 3 ->
                dice.digits(3) + dice.oneOf("-", ".", " ") + dice.digits(3) + dice.oneOf("-", ".") + dice.digits(4);
            case 4 ->
                "+" + dice.between(1, 60) + dice.oneOf(" ", "-", " (0)") + dice.digits(dice.between(2, 3))
                        + dice.oneOf(" ", "/", "-") + dice.digits(dice.between(5, 7));
            default ->
                "0" + dice.digits(dice.between(1, 4)) + dice.oneOf("/", "-", " ") + dice.digits(dice.between(4, 8));
        };
    }

    private static String tax(Dice dice) {
        return switch (dice.weighted(4, 2, 2, 2, 1, 2)) {
            case 0 -> letter(dice) + dice.oneOf("", "-", " ") + dice.digits(8);
            case 1 -> dice.digits(8) + dice.oneOf("", "-") + letter(dice);
            case 2 ->
                dice.oneOf("ES", "DE", "FR", "IT", "PT", "GB") + dice.oneOf("", " ") + dice.digits(dice.between(8, 11));
            case 3 -> dice.digits(12);
            case 4 -> dice.digits(2) + "." + dice.digits(3) + "." + dice.digits(3) + "/0001-" + dice.digits(2);
            default ->
                dice.digits(dice.between(2, 3))
                        + dice.oneOf("/", ".", " ", "-")
                        + dice.digits(3)
                        + dice.oneOf("/", ".", " ", "-")
                        + dice.digits(dice.between(3, 5));
        };
    }

    private static String number(Dice dice) {
        return switch (dice.weighted(5, 3, 3, 2, 2, 2)) {
            case 5 -> alike(dice, dice.between(4, 12));
            case 0 -> dice.digits(dice.between(1, 9));
            case 1 ->
                dice.digits(dice.between(2, 5))
                        + dice.oneOf("-", "/", ".", " ", "  ")
                        + dice.digits(dice.between(1, 7));
            case 2 -> mixed(dice, dice.between(4, 14));
            case 3 ->
                dice.oneOf("A", "T", "F", "TK", "FS", "S/", "V", "Z", "R")
                        + dice.oneOf("", "-", "/")
                        + dice.digits(dice.between(3, 8));
            default -> dice.digits(dice.between(8, 20));
        };
    }

    private static String mixed(Dice dice, int length) {
        StringBuilder code = new StringBuilder();
        double letters = dice.oneOf(0.15, 0.4, 0.6);
        for (int i = 0; i < length; i++) {
            code.append(dice.chance(letters) ? letter(dice) : dice.digits(1));
        }
        return dice.chance(0.15) ? code.toString().toLowerCase(Locale.ROOT) : code.toString();
    }

    /** Letters and digits that look alike side by side. */
    private static String alike(Dice dice, int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            char pick = dice.chance(0.6)
                    ? ALIKE.charAt(dice.between(0, ALIKE.length() - 1))
                    : dice.digits(1).charAt(0);
            code.append(pick);
        }
        return code.toString();
    }

    private static String card(Dice dice) {
        String mark = dice.oneOf("*", "*", "X", "X", "x", "#", "•");
        String four = mark.repeat(4);
        String end = dice.digits(4);
        String card = switch (dice.weighted(4, 3, 2, 1)) {
            case 0 -> mark.repeat(dice.between(4, 14)) + end;
            case 1 -> four + " " + four + " " + four + " " + end;
            case 2 ->
                dice.digits(4) + dice.oneOf(" ", "") + four + dice.oneOf(" ", "") + four + dice.oneOf(" ", "") + end;
            default -> mark.repeat(8) + end + dice.oneOf("", "-", " (C)");
        };
        return dice.oneOf(
                        "",
                        "",
                        "",
                        "VISA ",
                        "Visa ",
                        "MASTERCARD ",
                        "Tarjeta: ",
                        "CARD: ",
                        "Acct: ",
                        "N.TARJ.:",
                        "Karte ",
                        "Amex ")
                + card;
    }

    private String site(Dice dice) {
        return site(dice, dice.oneOf("www.", "www.", "WWW.", "http://", "https://www.", "https://", ""));
    }

    private String site(Dice dice, String before) {
        String name = chain.word(dice, 3, 10).replaceAll("[^a-z]", "");
        String site = before + (name.isEmpty() ? "tienda" : name) + "." + dice.oneOf(HOSTS)
                + (dice.chance(0.2) ? "/" + mixed(dice, dice.between(2, 8)) : "");
        return dice.chance(0.2) ? site.toUpperCase(Locale.ROOT) : site;
    }

    private static char letter(Dice dice) {
        return CAPITALS.charAt(dice.between(0, 25));
    }
}
