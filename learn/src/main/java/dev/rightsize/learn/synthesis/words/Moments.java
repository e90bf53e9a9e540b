package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.Locale;

/** Days and times of day in every form that tills print. */
final class Moments implements TextSource {
    private static final String[] MONTHS = {
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "January February March April May June July August September October November December",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "gen febr març abr maig juny jul ag set oct nov des",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
        "urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua"
    };
    private static final String[] DAYS = {
        "Mon Tue Wed Thu Fri Sat Sun",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "lunes martes miércoles jueves viernes sábado domingo",
        "Lun Mar Mié Jue Vie Sáb Dom",
        "dilluns dimarts dimecres dijous divendres dissabte diumenge",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "Mo. Di. Mi. Do. Fr. Sa. So.",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "segunda terça quarta quinta sexta sábado domingo"
    };
    private static final String[] LABELS = {
        "Fecha",
        "FECHA",
        "Fecha:",
        "Data:",
        "DATE:",
        "Date",
        "Date :",
        "Datum:",
        "Data",
        "Hora:",
        "HORA",
        "Time:",
        "Uhrzeit",
        "Heure :",
        "Ora",
        "F. Emisión:",
        "Emissão:",
        "Fecha op.",
        "Día",
        "Le"
    };

    @Override
    public String draw(Dice dice) {
        return switch (dice.weighted(34, 18, 24, 8, 10, 6)) {
            case 0 -> day(dice);
            case 1 -> time(dice);
            case 2 ->
                day(dice)
                        + dice.oneOf(" ", " ", " ", "  ", "   ", " - ", ", ", "T", " at ", " a las ", " / ", " um ")
                        + time(dice);
            case 3 -> time(dice) + dice.oneOf(" ", "  ", " - ") + day(dice);
            case 4 ->
                dice.oneOf(LABELS) + dice.oneOf(" ", "", "  ") + day(dice) + (dice.chance(0.3) ? " " + time(dice) : "");
            default ->
                weekday(dice)
                        + dice.oneOf(" ", ", ", ". ")
                        + (dice.chance(0.5) ? day(dice) : time(dice) + dice.oneOf("-", " - ", " a ") + time(dice));
        };
    }

    private static String day(Dice dice) {
        String day = dice.chance(0.75) ? two(dice.between(1, 31)) : String.valueOf(dice.between(1, 31));
        int number = dice.between(1, 12);
        String month = dice.chance(0.8) ? two(number) : String.valueOf(number);
        String year = dice.chance(0.6) ? "20" + two(dice.between(8, 39)) : two(dice.between(8, 39));
        String mark = dice.oneOf("/", "/", "/", "-", "-", ".", ".", " ");
        return switch (dice.weighted(42, 14, 14, 4, 26)) {
            case 0 -> day + mark + month + mark + year;
            case 1 -> month + mark + day + mark + year;
            case 2 ->
                "20" + two(dice.between(8, 39)) + dice.oneOf("-", "-", "/", ".") + two(number)
                        + dice.oneOf("-", "-", "/", ".") + day;
            case 3 -> "20" + two(dice.between(8, 39)) + two(number) + two(dice.between(1, 28));
            default -> named(day, number, year, dice);
        };
    }

    private static String named(String day, int number, String year, Dice dice) {
        String month = cased(dice.oneOf(MONTHS).split(" ")[number - 1], dice);
        return switch (dice.weighted(3, 3, 2, 2, 1)) {
            case 0 -> day + " " + month + " " + year;
            case 1 -> month + " " + day + dice.oneOf(", ", ",", " ") + year;
            case 2 -> day + dice.oneOf("-", "/", ".") + month + dice.oneOf("-", "/", ".") + year;
            case 3 -> day + dice.oneOf(" de ", " DE ", " d'") + month + dice.oneOf(" de ", " DE ", " del ") + year;
            default -> month + day + "'" + year;
        };
    }

    private static String time(Dice dice) {
        String hours = dice.chance(0.8) ? two(dice.between(0, 23)) : String.valueOf(dice.between(1, 12));
        String mark = dice.oneOf(":", ":", ":", ":", ":", ".", "h", " : ");
        String time = hours + mark + two(dice.between(0, 59));
        if (mark.equals(":") && dice.chance(0.4)) {
            time += ":" + two(dice.between(0, 59));
        }
        return time
                + dice.oneOf("", "", "", "", " PM", "PM", " AM", "am", " pm", "P", " h", "h", " Uhr", " hrs", " Hs.");
    }

    private static String weekday(Dice dice) {
        return cased(dice.oneOf(dice.oneOf(DAYS).split(" ")), dice);
    }

    private static String cased(String word, Dice dice) {
        return switch (dice.weighted(4, 4, 2)) {
            case 0 -> word;
            case 1 -> word.toUpperCase(Locale.ROOT);
            default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
