package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;

/** Names of weekdays, folded, in English, Spanish, Catalan, French, German, Italian, Portuguese and Malay. */
final class Weekdays {
    /** One line a day from Monday. */
    private static final String NAMES = """
            monday mon lunes lun dilluns dl lundi montag mo lunedi segunda seg isnin
            tuesday tues tue martes dimarts dm mardi dienstag di martedi terca ter selasa
            wednesday wed miercoles mie mier dimecres dc mercredi mer mittwoch mi mercoledi quarta qua rabu
            thursday thurs thur thu jueves jue dijous dj jeudi jeu donnerstag do giovedi gio quinta qui khamis
            friday fri viernes vie divendres dv vendredi ven freitag fr venerdi sexta sex jumaat
            saturday sat sabado sab dissabte ds samedi sam samstag sonnabend sa sabato sabtu
            sunday sun domingo dom diumenge dg dimanche dim sonntag so domenica ahad
            """;

    private static final String[][] BY_DAY = split();

    private Weekdays() {}

    private static String[][] split() {
        String[] lines = NAMES.strip().split("\n");
        String[][] names = new String[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            names[i] = lines[i].strip().split(" ");
        }
        return names;
    }

    /** The weekday named next to {@code start} or {@code end} of a folded text, 1 for Monday; 0 if none is. */
    static int beside(String folded, int start, int end) {
        int before = ending(folded, start);
        return before > 0 ? before : starting(folded, end);
    }

    private static int ending(String folded, int at) {
        int end = at;
        while (end > 0 && at - end < 3 && !Folding.isLetterOrDigit(folded.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Folding.isLetter(folded.charAt(start - 1))) {
            start--;
        }
        return named(folded.substring(start, end));
    }

    private static int starting(String folded, int at) {
        int start = at;
        while (start < folded.length() && start - at < 3 && !Folding.isLetterOrDigit(folded.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < folded.length() && Folding.isLetter(folded.charAt(end))) {
            end++;
        }
        return named(folded.substring(start, end));
    }

    private static int named(String word) {
        for (int day = 0; day < BY_DAY.length; day++) {
            for (String name : BY_DAY[day]) {
                if (name.equals(word)) {
                    return day + 1;
                }
            }
        }
        return 0;
    }

    /** The weekday of a date, 1 for Monday to 7 for Sunday (Sakamoto's method). */
    static int of(CalendarDate date) {
        int[] shift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
        int year = date.month() < 3 ? date.year() - 1 : date.year();
        int sunday0 = (year + year / 4 - year / 100 + year / 400 + shift[date.month() - 1] + date.day()) % 7;
        return sunday0 == 0 ? 7 : sunday0;
    }
}
