package dev.rightsize.eats.explanation;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of {@link Explanation}s, in English and Spanish. */
public final class Words {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, ResourceBundle> BUNDLES = Map.of("en", bundle("en"), "es", bundle("es"));

    private Words() {}

    /** In the language {@code en} or {@code es}; any other is English. */
    public static String text(Explanation explanation, String language) {
        ResourceBundle bundle = BUNDLES.getOrDefault(language, BUNDLES.get("en"));
        if (bundle == null || !bundle.containsKey(explanation.code())) {
            throw new IllegalArgumentException("explanations.properties has no text for '" + explanation.code() + "'.");
        }
        return NAME.matcher(bundle.getString(explanation.code()))
                .replaceAll(found -> quoted(found, explanation.values()));
    }

    private static String quoted(MatchResult found, Map<String, Object> values) {
        return java.util.regex.Matcher.quoteReplacement(String.valueOf(values.getOrDefault(found.group(1), "?")));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "explanations",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
