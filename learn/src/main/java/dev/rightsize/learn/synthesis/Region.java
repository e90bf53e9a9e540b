package dev.rightsize.learn.synthesis;

import java.util.List;

/** Where a receipt is from: its language, money and taxes. */
public enum Region {
    EN_US("en-US", "USD", "$", '.', 1, "en", "en-US"),
    EN_GB("en-GB", "GBP", "£", '.', 0.9, "en", "en-GB"),
    EN_MY("en-MY", "MYR", "RM", '.', 1.3, "en", "en-MY"),
    ES_ES("es-ES", "EUR", "€", ',', 0.8, "es", "es-ES"),
    ES_MX("es-MX", "MXN", "$", '.', 11, "es", "es-MX"),
    CA_ES("ca-ES", "EUR", "€", ',', 0.8, "es", "es-ES", "ca"),
    FR_FR("fr-FR", "EUR", "€", ',', 1, "fr"),
    DE_DE("de-DE", "EUR", "€", ',', 0.9, "de"),
    IT_IT("it-IT", "EUR", "€", ',', 0.8, "it"),
    PT_PT("pt-PT", "EUR", "€", ',', 0.7, "pt", "pt-PT"),
    PT_BR("pt-BR", "BRL", "R$", ',', 3, "pt", "pt-BR");

    private final String tag;
    private final String currency;
    private final String symbol;
    private final char decimalMark;
    private final double priceLevel;
    private final List<String> phraseFiles;

    Region(String tag, String currency, String symbol, char decimalMark, double priceLevel, String... phraseFiles) {
        this.tag = tag;
        this.currency = currency;
        this.symbol = symbol;
        this.decimalMark = decimalMark;
        this.priceLevel = priceLevel;
        this.phraseFiles = List.of(phraseFiles);
    }

    /** BCP 47, {@code es-ES}. */
    public String tag() {
        return tag;
    }

    /** {@code es}. */
    public String language() {
        return tag.substring(0, 2);
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    public String symbol() {
        return symbol;
    }

    public char decimalMark() {
        return decimalMark;
    }

    /** What a meal costs here, in local money, compared with the United States. */
    public double priceLevel() {
        return priceLevel;
    }

    /** From the general to the particular. */
    public List<String> phraseFiles() {
        return phraseFiles;
    }

    /** The region called {@code tag}, in any case. */
    public static Region of(String tag) {
        for (Region region : values()) {
            if (region.tag.equalsIgnoreCase(tag)) {
                return region;
            }
        }
        throw new IllegalArgumentException("Unknown locale '" + tag + "'. Choose one of "
                + List.of(values()).stream().map(Region::tag).toList() + ".");
    }
}
