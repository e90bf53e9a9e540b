package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.List;
import java.util.Locale;

/**
 * Invented names of restaurants, bars, cafés and shops, as they stand over their receipts: {@code CASA LUZMA}, {@code The
 * Brackle Inn}, {@code Trattoria da Nonio}, {@code JOREK & SONS}.
 */
final class Names implements TextSource {
    private static final List<String> PLACES =
            List.of("es", "es", "en", "en", "en", "ca", "gl", "pt", "fr", "de", "it");
    private static final String[] BEFORE = {
        "Bar",
        "Café",
        "Cafetería",
        "Restaurante",
        "Casa",
        "Mesón",
        "Taberna",
        "La Taberna de",
        "El Rincón de",
        "Asador",
        "Hotel",
        "Pizzería",
        "Panadería",
        "Heladería",
        "Bodega",
        "Cervecería",
        "Chiringuito",
        "Hostal",
        "Bar Restaurante",
        "Sidrería",
        "Marisquería",
        "Restaurant",
        "Forn",
        "Can",
        "Cal",
        "Café",
        "O",
        "A",
        "Pastelaria",
        "Chez",
        "Le Petit",
        "Brasserie",
        "Bistro",
        "Auberge",
        "Boulangerie",
        "Gasthaus",
        "Zum",
        "Zur",
        "Bäckerei",
        "Ristorante",
        "Trattoria",
        "Osteria",
        "Pizzeria",
        "Gelateria",
        "Caffè",
        "The",
        "The Old",
        "Cafe",
        "Pub",
        "Joe's",
        "Mama's",
        "El",
        "La",
        "Los",
        "Las",
        "Il",
        "Da",
        "L'",
        "Kedai",
        "Restoran",
        "Bakery",
        "Supermercado",
        "Mercado",
        "Farmacia",
        "Tacos"
    };
    private static final String[] AFTER = {
        "Café",
        "Cafe",
        "Coffee",
        "Coffee House",
        "Coffee Co.",
        "Bar",
        "Bar & Grill",
        "Grill",
        "Steakhouse",
        "Diner",
        "Inn",
        "Tavern",
        "Pub",
        "Kitchen",
        "Pizza",
        "Pizzeria",
        "Burger",
        "Burgers",
        "Bakery",
        "Deli",
        "Bistro",
        "Brewery",
        "Brewing Co.",
        "Restaurant",
        "Restaurante",
        "Tapas",
        "Sushi",
        "Noodle House",
        "Thai",
        "BBQ",
        "Cantina",
        "Market",
        "Express",
        "Foods",
        "Stores",
        "& Sons",
        "& Co",
        "Hotel",
        "House",
        "Garden",
        "Lounge",
        "Grillhaus",
        "Eiscafé",
        "Stube",
        "Mart",
        "Trading",
        "Enterprise",
        "Sdn Bhd",
        "S.L.",
        "GmbH",
        "Inc.",
        "24h",
        "Gourmet",
        "del Mar",
        "de la Plaza"
    };

    @Override
    public String draw(Dice dice) {
        String name = name(WordList.of(dice.oneOf(PLACES)), dice);
        String text = switch (dice.weighted(30, 24, 22, 10, 6, 4, 4)) {
            case 0 -> name;
            case 1 -> dice.oneOf(BEFORE) + " " + name;
            case 2 -> name + " " + dice.oneOf(AFTER);
            case 3 -> name + dice.oneOf(" & ", " y ", " and ", "&", " i ", " e ", "-") + name(WordList.of("en"), dice);
            case 4 -> name + dice.oneOf("'s", "´s", "'S") + (dice.chance(0.6) ? " " + dice.oneOf(AFTER) : "");
            case 5 -> dice.oneOf(AFTER);
            default -> initials(dice);
        };
        return cased(text.replace("' ", "'"), dice);
    }

    private static String name(WordList list, Dice dice) {
        StringBuilder name = new StringBuilder();
        int count = 1 + dice.weighted(62, 32, 6);
        for (int i = 0; i < count; i++) {
            String word = dice.chance(0.6) ? list.chain().word(dice, 3, 10) : list.word(dice);
            name.append(i == 0 ? "" : " ").append(capital(word.isEmpty() ? list.word(dice) : word));
        }
        return name.toString();
    }

    private static String initials(Dice dice) {
        StringBuilder text = new StringBuilder();
        String dot = dice.oneOf("", "", ".", "&");
        int count = dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : dot).append((char) ('A' + dice.between(0, 25)));
        }
        return text.toString();
    }

    private static String cased(String text, Dice dice) {
        return switch (dice.weighted(48, 44, 8)) {
            case 0 -> text.toUpperCase(Locale.ROOT).replace("SS", dice.chance(0.5) ? "SS" : "Ss");
            case 1 -> text;
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
