package dev.rightsize.eats.demo;

import dev.rightsize.eats.partner.Location;
import dev.rightsize.eats.partner.Restaurant;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A restaurant that never was.
 *
 * @param locale of its receipts
 * @param menu dishes and their prices in minor units
 */
record DemoRestaurant(
        String name,
        String taxId,
        String street,
        String town,
        String phone,
        String zone,
        String currency,
        Locale locale,
        List<Dish> menu) {
    record Dish(String name, long price) {}

    static final List<DemoRestaurant> ALL = List.of(
            new DemoRestaurant(
                    "El Pez Dorado",
                    "B29345671",
                    "Calle del Puerto 5",
                    "29016 Málaga",
                    "952 411 276",
                    "Europe/Madrid",
                    "EUR",
                    Locale.forLanguageTag("es-ES"),
                    List.of(
                            new Dish("Paella mixta", 1450),
                            new Dish("Boquerones fritos", 980),
                            new Dish("Agua mineral", 220),
                            new Dish("Tarta de queso", 560),
                            new Dish("Arroz con bogavante", 2890))),
            new DemoRestaurant(
                    "Taberna del Sol",
                    "B87654329",
                    "Plaza Mayor 12",
                    "28012 Madrid",
                    "913 655 480",
                    "Europe/Madrid",
                    "EUR",
                    Locale.forLanguageTag("es-ES"),
                    List.of(
                            new Dish("Croquetas caseras", 890),
                            new Dish("Tortilla de patatas", 750),
                            new Dish("Vino de la casa", 350),
                            new Dish("Flan de huevo", 420),
                            new Dish("Cochinillo asado", 2650))),
            new DemoRestaurant(
                    "Green Buffalo Smokehouse",
                    "93-2847561",
                    "2927 Lake Street",
                    "Portland, OR 97201",
                    "(503) 555-0148",
                    "America/Los_Angeles",
                    "USD",
                    Locale.US,
                    List.of(
                            new Dish("Brisket plate", 1695),
                            new Dish("Baked potato", 650),
                            new Dish("Iced tea", 325),
                            new Dish("Pecan pie", 725),
                            new Dish("Smokehouse platter", 3895))),
            new DemoRestaurant(
                    "Harbour Lights Bistro",
                    "GB482917365",
                    "18 Quay Road",
                    "London E14 9SH",
                    "020 7946 0321",
                    "Europe/London",
                    "GBP",
                    Locale.UK,
                    List.of(
                            new Dish("Fish and chips", 1395),
                            new Dish("Mushy peas", 350),
                            new Dish("Sparkling water", 295),
                            new Dish("Sticky toffee pudding", 695),
                            new Dish("Seafood tower", 4150))));

    boolean isSpanish() {
        return locale.getLanguage().equals("es");
    }

    String restaurantId() {
        return id("restaurant");
    }

    String locationId() {
        return id("location");
    }

    private String id(String kind) {
        return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Restaurant restaurant() {
        return new Restaurant(restaurantId(), name, List.of(), taxId, 10, 14, 6000, 20_000, true);
    }

    Location location() {
        return new Location(
                locationId(),
                restaurantId(),
                town.replaceAll("[0-9]{5} | [A-Z0-9]{3,4} [A-Z0-9]{3}|,.*", ""),
                street + ", " + town,
                phone,
                ZoneId.of(zone),
                currency,
                LocalTime.of(11, 0),
                LocalTime.of(23, 30),
                true);
    }
}
