package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sold something; all of it invented.
 *
 * @param name the name on the sign
 * @param legalName the company's name; null if it is not printed
 * @param branch which of its places; null if it is not printed
 * @param registry company number; null if it is not printed
 * @param address one to three lines
 */
record Merchant(
        Business business,
        String name,
        @Nullable String legalName,
        @Nullable String branch,
        @Nullable String registry,
        List<String> address,
        @Nullable String phone,
        @Nullable String taxId,
        String slug,
        String web) {

    static Merchant draw(Region region, Business business, Dice dice) {
        PhraseBook book = PhraseBook.of(region);
        String name = book.say(business.nameSection(), dice);
        String slug = slug(name);
        Map<String, String> variables = Map.of("name", name, "slug", slug);
        List<String> address = new ArrayList<>();
        for (String section : List.of("address.1", "address.2", "address.3")) {
            if (book.has(section)) {
                address.add(book.say(section, dice));
            }
        }
        boolean company = region == Region.EN_MY ? dice.chance(0.75) : dice.chance(0.35);
        boolean taxed = region == Region.EN_US ? dice.chance(0.04) : dice.chance(0.75);
        return new Merchant(
                business,
                name,
                company ? book.say("legal", dice, variables) : null,
                dice.chance(0.15) ? book.say("branch", dice, variables) : null,
                book.has("registry") && dice.chance(0.7) ? book.say("registry", dice) : null,
                dice.chance(0.04) ? List.of() : List.copyOf(address),
                dice.chance(0.75) ? book.say("phone", dice) : null,
                taxed ? book.say("taxid", dice) : null,
                slug,
                web(region, slug, dice));
    }

    private static String web(Region region, String slug, Dice dice) {
        String country = region.tag().substring(3).toLowerCase(Locale.ROOT);
        String domain = switch (region) {
            case EN_US -> "com";
            case EN_GB -> "co.uk";
            case EN_MY -> "com.my";
            case ES_MX -> "com.mx";
            case PT_BR -> "com.br";
            case CA_ES -> "cat";
            default -> country;
        };
        String ending = dice.chance(0.25) ? "com" : domain;
        return switch (dice.between(0, 5)) {
            case 0 -> slug + "." + ending;
            case 1 -> "http://www." + slug + "." + ending;
            case 2 -> dice.oneOf("info@", "hello@", "contact@") + slug + "." + ending;
            default -> "www." + slug + "." + ending;
        };
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
        String slug = plain.toLowerCase(Locale.ROOT);
        return slug.length() > 18 ? slug.substring(0, 18) : slug;
    }
}
