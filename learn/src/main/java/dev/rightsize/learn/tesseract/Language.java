package dev.rightsize.learn.tesseract;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;

/** The language that Tesseract is told to expect, in its codes. */
public final class Language {
    private Language() {}

    /** By the set's name, then by what the truth says; English otherwise. */
    public static String of(TruthSet set, ReceiptTruth receipt) {
        if (set.name().contains("spanish")) {
            return "spa";
        }
        if (set.name().contains("german")) {
            return "deu";
        }
        String language = receipt.language();
        return switch (language == null ? "" : language) {
            case "es" -> "spa";
            case "ca" -> "cat";
            case "de" -> "deu";
            case "fr" -> "fra";
            case "it" -> "ita";
            case "pt" -> "por";
            default -> "eng";
        };
    }
}
