package dev.rightsize.eats.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt of a demo restaurant; it has a new date each day, so that it can be claimed.
 *
 * @param lines as they are printed
 */
record DemoReceipt(String title, List<String> lines) {
    private static final int WIDTH = 32;

    DemoReceipt {
        lines = List.copyOf(lines);
    }

    /** Two for each restaurant: one that needs nothing else, one so large that it needs the daily code. */
    static List<DemoReceipt> of(LocalDate today) {
        List<DemoReceipt> receipts = new ArrayList<>();
        for (DemoRestaurant restaurant : DemoRestaurant.ALL) {
            List<DemoRestaurant.Dish> menu = restaurant.menu();
            receipts.add(printed(
                    restaurant,
                    today.minusDays(1).atTime(LocalTime.of(13, 42)),
                    List.of(menu.get(0), menu.get(1), menu.get(2)),
                    1));
            receipts.add(printed(
                    restaurant,
                    today.minusDays(1).atTime(LocalTime.of(21, 17)),
                    List.of(menu.get(4), menu.get(4), menu.get(0), menu.get(3)),
                    2));
        }
        return receipts;
    }

    private static DemoReceipt printed(
            DemoRestaurant restaurant, LocalDateTime at, List<DemoRestaurant.Dish> dishes, int number) {
        boolean spanish = restaurant.isSpanish();
        List<String> lines = new ArrayList<>();
        for (String line :
                List.of(restaurant.name().toUpperCase(restaurant.locale()), restaurant.street(), restaurant.town())) {
            lines.add(centred(line));
        }
        lines.add(centred("Tel: " + restaurant.phone()));
        lines.add(centred((spanish ? "NIF: " : "Tax ID: ") + restaurant.taxId()));
        lines.add("");
        boolean american = restaurant.currency().equals("USD");
        DateTimeFormatter date = DateTimeFormatter.ofPattern(american ? "MM/dd/yyyy" : "dd/MM/yyyy");
        lines.add(pair(
                (spanish ? "Fecha: " : "Date: ") + date.format(at),
                DateTimeFormatter.ofPattern("HH:mm").format(at)));
        lines.add((spanish ? "Ticket: " : "Receipt: ") + (at.toLocalDate().toEpochDay() * 10 + number));
        lines.add("-".repeat(WIDTH));
        long total = 0;
        for (DemoRestaurant.Dish dish : dishes) {
            lines.add(pair("1 " + dish.name(), money(dish.price(), spanish)));
            total += dish.price();
        }
        lines.add("-".repeat(WIDTH));
        lines.add(pair("TOTAL " + restaurant.currency(), money(total, spanish)));
        lines.add(pair(spanish ? "Tarjeta" : "Card", money(total, spanish)));
        lines.add("");
        lines.add(centred(spanish ? "IVA incluido. Gracias" : american ? "Thank you" : "VAT included. Thank you"));
        return new DemoReceipt(restaurant.name() + ", " + money(total, spanish) + " " + restaurant.currency(), lines);
    }

    private static String money(long minor, boolean comma) {
        String text = BigDecimal.valueOf(minor, 2).toPlainString();
        return comma ? text.replace('.', ',') : text;
    }

    private static String centred(String text) {
        return " ".repeat(Math.max(0, (WIDTH - text.length()) / 2)) + text;
    }

    private static String pair(String left, String right) {
        return left + " ".repeat(Math.max(1, WIDTH - left.length() - right.length())) + right;
    }
}
