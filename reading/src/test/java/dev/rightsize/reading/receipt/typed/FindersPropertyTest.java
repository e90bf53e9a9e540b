package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every finder and every text. */
class FindersPropertyTest {
    @Property
    void any_text_gives_ordered_matches_within_it(@ForAll("texts") String text) {
        checkAll(text);
    }

    @Property
    void any_code_gives_ordered_matches_within_it(@ForAll("codes") String text) {
        checkAll(text);
    }

    private static void checkAll(String text) {
        check(text, Amounts.find(text));
        check(text, Dates.find(text));
        check(text, Times.find(text));
        check(text, Phones.find(text));
        check(text, TaxIds.find(text));
        check(text, ReceiptNumbers.find(text));
        check(text, Quantities.find(text));
        Currencies.count(List.of(text));
        DateHints.of(List.of(text));
    }

    @Property
    void keywords_of_any_text_lie_within_it(@ForAll("texts") String text) {
        for (KeywordMatch match : Keywords.find(text)) {
            assertThat(match.start()).isBetween(0, match.end() - 1);
            assertThat(match.end()).isLessThanOrEqualTo(text.length());
            assertThat(match.strength()).isBetween(0.1, 1.0);
        }
    }

    @Property
    void a_printed_amount_is_read_as_it_was(
            @ForAll @LongRange(min = -99_999_999, max = 99_999_999) long hundredths,
            @ForAll @From("moneyForms") MoneyForm form) {
        List<AmountMatch> found = Amounts.find(form.print(hundredths));
        assertThat(found).as(form.print(hundredths)).hasSize(1);
        assertThat(found.get(0).amount()).isEqualTo(new Amount(hundredths));
    }

    @Property
    void a_printed_date_is_read_as_it_was(
            @ForAll @IntRange(min = 1990, max = 2079) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @From("dateForms") String form) {
        String printed = print(form, year, month, day);
        List<DateMatch> found = Dates.find(printed);
        assertThat(found).as(printed).hasSize(1);
        assertThat(found.get(0).readings().stream().map(DateReading::date))
                .as(printed)
                .contains(new CalendarDate(year, month, day));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> receiptLike = Arbitraries.strings()
                .withChars("0123456789 .,:;/-'()+*x@%#$€OolISBZTtaehuDEFRM|!¥ñé")
                .ofMaxLength(40);
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60), receiptLike, assembled());
    }

    /** Labels, numbers of the lengths that matter, letters that stand among them, and marks. */
    private static Arbitrary<String> assembled() {
        Arbitrary<String> labels = Arbitraries.of(
                "NIF ",
                "CIF:",
                "NIE ",
                "IVA",
                "VAT",
                "USt-IdNr.:",
                "SIRET ",
                "P.IVA ",
                "GST No",
                "Tel.",
                "Fax:",
                "Date:",
                "Fecha ",
                "Hora",
                "Time",
                "Jan",
                "Ju1",
                "Oct",
                "de",
                "Invoice No ",
                "Ticket:",
                "TOTAL",
                "RM",
                "EUR",
                "$",
                "kg",
                "PM",
                "Uhr",
                "Qty");
        Arbitrary<String> numbers =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(10);
        Arbitrary<String> pairs = Arbitraries.integers().between(0, 31).map(FindersPropertyTest::two);
        Arbitrary<String> likeDigits = Arbitraries.strings()
                .withChars("0123456789OIlSBZD")
                .ofMinLength(6)
                .ofMaxLength(10);
        Arbitrary<String> letters =
                Arbitraries.of("X", "Y", "Z", "A", "B", "T", "R", "ES", "DE", "IT", "PT", "GB", "FR");
        Arbitrary<String> marks =
                Arbitraries.of(" ", "-", "/", ".", ",", ":", "'", " - ", "|", "*", "#", "(", ")", "%");
        return Arbitraries.oneOf(labels, numbers, pairs, likeDigits, letters, marks)
                .list()
                .ofMinSize(2)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    /** Numbers with letters or a country before, and a letter after, as tax numbers have them. */
    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> letter = Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(1);
        Arbitrary<String> country = Arbitraries.of("", "", "ES", "DE", "FR", "IT", "PT", "GB", "ATU", "Tel ", "CIF: ");
        Arbitrary<String> digits = Arbitraries.of(6, 7, 7, 8, 9, 10, 11, 12, 14)
                .flatMap(length -> Arbitraries.strings().numeric().ofLength(length));
        Arbitrary<String> mark = Arbitraries.of("", "", "-", ".", " ", "/");
        return Combinators.combine(country, letter, mark, digits, letter)
                .as((land, first, gap, number, last) -> land + first + gap + number + gap + last);
    }

    @Provide
    Arbitrary<MoneyForm> moneyForms() {
        return Arbitraries.of(
                new MoneyForm("", ".", ""),
                new MoneyForm("", ",", ""),
                new MoneyForm(",", ".", ""),
                new MoneyForm(".", ",", ""),
                new MoneyForm(" ", ",", ""),
                new MoneyForm("'", ".", ""),
                new MoneyForm(",", ".", "$"),
                new MoneyForm(",", ".", "RM"),
                new MoneyForm(".", ",", "€"),
                new MoneyForm("'", ".", "CHF "));
    }

    @Provide
    Arbitrary<String> dateForms() {
        return Arbitraries.of(
                "D/M/Y",
                "M/D/Y",
                "Y-M-D",
                "D.M.Y",
                "D-M-Y",
                "D/M/y",
                "j.n.y",
                "D B Y",
                "B D, Y",
                "D. B Y",
                "DBY",
                "D de B de Y",
                "YMD",
                "D-B-y");
    }

    private static String print(String form, int year, int month, int day) {
        String[] names = {
            "Jan", "févr.", "March", "abril", "Mai", "giugno", "Jul", "agosto", "Sept", "Okt", "novembro", "dic"
        };
        String y = year < 2000 && form.contains("y") && form.contains("B") ? "" + year : two(year % 100);
        return form.chars()
                .mapToObj(c -> switch (c) {
                    case 'D' -> two(day);
                    case 'j' -> "" + day;
                    case 'M' -> two(month);
                    case 'n' -> "" + month;
                    case 'Y' -> "" + year;
                    case 'y' -> y;
                    case 'B' -> names[month - 1];
                    default -> "" + (char) c;
                })
                .reduce("", String::concat);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** A locale's marks: between thousands, before decimals, and a currency in front. */
    record MoneyForm(String group, String decimal, String currency) {
        String print(long hundredths) {
            String units = String.valueOf(Math.abs(hundredths) / 100);
            StringBuilder grouped = new StringBuilder(units);
            for (int i = units.length() - 3; i > 0; i -= 3) {
                grouped.insert(i, group);
            }
            String sign = hundredths < 0 ? "-" : "";
            return sign + currency + grouped + decimal + two((int) (Math.abs(hundredths) % 100));
        }
    }

    private static void check(String text, List<? extends Match> matches) {
        int last = 0;
        for (Match match : matches) {
            assertThat(match.start()).as("%s in '%s'", match, text).isGreaterThanOrEqualTo(last);
            assertThat(match.end()).isGreaterThan(match.start()).isLessThanOrEqualTo(text.length());
            last = match.end();
        }
    }
}
