package dev.rightsize.learn.synthesis.text;

import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes dates and times by pattern, with the month names tills use. Letters as in java.time; {@code x} is A or P. */
final class CalendarText {
    private static final Map<String, List<String>> MONTHS = Map.of(
            "en",
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December"),
            "es",
                    List.of(
                            "enero",
                            "febrero",
                            "marzo",
                            "abril",
                            "mayo",
                            "junio",
                            "julio",
                            "agosto",
                            "septiembre",
                            "octubre",
                            "noviembre",
                            "diciembre"),
            "ca",
                    List.of(
                            "gener",
                            "febrer",
                            "març",
                            "abril",
                            "maig",
                            "juny",
                            "juliol",
                            "agost",
                            "setembre",
                            "octubre",
                            "novembre",
                            "desembre"),
            "fr",
                    List.of(
                            "janvier",
                            "février",
                            "mars",
                            "avril",
                            "mai",
                            "juin",
                            "juillet",
                            "août",
                            "septembre",
                            "octobre",
                            "novembre",
                            "décembre"),
            "de",
                    List.of(
                            "Januar",
                            "Februar",
                            "März",
                            "April",
                            "Mai",
                            "Juni",
                            "Juli",
                            "August",
                            "September",
                            "Oktober",
                            "November",
                            "Dezember"),
            "it",
                    List.of(
                            "gennaio",
                            "febbraio",
                            "marzo",
                            "aprile",
                            "maggio",
                            "giugno",
                            "luglio",
                            "agosto",
                            "settembre",
                            "ottobre",
                            "novembre",
                            "dicembre"),
            "pt",
                    List.of(
                            "janeiro",
                            "fevereiro",
                            "março",
                            "abril",
                            "maio",
                            "junho",
                            "julho",
                            "agosto",
                            "setembro",
                            "outubro",
                            "novembro",
                            "dezembro"));
    private static final Map<String, List<String>> DAYS = Map.of(
            "en", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "es", List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            "ca", List.of("dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte", "diumenge"),
            "fr", List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            "de", List.of("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
            "it", List.of("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
            "pt",
                    List.of(
                            "segunda-feira",
                            "terça-feira",
                            "quarta-feira",
                            "quinta-feira",
                            "sexta-feira",
                            "sábado",
                            "domingo"));

    private final String language;

    CalendarText(String language) {
        this.language = language;
    }

    String write(String pattern, CalendarDate date, ClockTime time, int second) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            if (c == '\'' && pattern.indexOf('\'', i + 1) > 0) {
                int end = pattern.indexOf('\'', i + 1);
                out.append(pattern, i + 1, end);
                i = end + 1;
            } else if ("yMdEHhmsax".indexOf(c) >= 0) {
                int end = i;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                out.append(part(c, end - i, date, time, second));
                i = end;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private String part(char letter, int width, CalendarDate date, ClockTime time, int second) {
        int hour12 = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
        boolean morning = time.hour() < 12;
        return switch (letter) {
            case 'y' -> width == 2 ? pad(date.year() % 100, 2) : String.valueOf(date.year());
            case 'M' -> width <= 2 ? pad(date.month(), width) : name(MONTHS, date.month() - 1, width);
            case 'd' -> pad(date.day(), width);
            case 'E' -> name(DAYS, weekday(date), width);
            case 'H' -> pad(time.hour(), width);
            case 'h' -> pad(hour12, width);
            case 'm' -> pad(time.minute(), width);
            case 's' -> pad(second, width);
            case 'a' -> width == 1 ? (morning ? "AM" : "PM") : (morning ? "am" : "pm");
            default -> morning ? "A" : "P";
        };
    }

    private String name(Map<String, List<String>> names, int index, int width) {
        String name = Objects.requireNonNull(names.get(language), language).get(index);
        return width == 3 && name.length() > 3 ? name.substring(0, 3) : name;
    }

    /** 0 for Monday (Sakamoto's method). */
    private static int weekday(CalendarDate date) {
        int[] offsets = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
        int year = date.month() < 3 ? date.year() - 1 : date.year();
        int sunday = (year + year / 4 - year / 100 + year / 400 + offsets[date.month() - 1] + date.day()) % 7;
        return (sunday + 6) % 7;
    }

    private static String pad(int number, int width) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
