package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.CalendarDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/04/2018 | Los Angeles, CA 90280 | 2018-05-04",
                "05/04/2018 | Sales Tax $1.20 | 2018-05-04",
                "05/04/2018 5:30 PM | Total $12.30 | 2018-05-04",
                "05/04/2018 | TOTAL 12,30 € | 2018-04-05",
                "05/04/2018 | RM 12.30 | 2018-04-05",
                "05/04/2018 | KEDAI MAKAN SDN BHD | 2018-04-05",
                "05/04/2018 | Fecha  Importe $ 100.00 | 2018-04-05",
                "05/04/2018 | printed 25/04/2018 | 2018-04-05",
                "05/04/2018 | valid until 04/25/2018 | 2018-05-04",
                "05/04/2018 | 4 May 2018 | 2018-05-04",
                "Fri 05/04/2018 | RM 3.00 | 2018-05-04",
                "05.04.2018 | nothing else | 2018-04-05",
            })
    void decides_by_what_the_page_tells(String date, String row, String expected) {
        DateDecision decision = decide(date, row);
        assertThat(decision.date()).as("%s", decision).hasToString(expected);
        assertThat(decision.evidence()).isNotEmpty();
    }

    @Test
    void without_evidence_offers_both_readings() {
        DateDecision decision = decide("05/04/2018", "TOTAL 12.30");
        assertThat(decision.date()).isNull();
        assertThat(decision.readings()).extracting(CalendarDate::toString).containsExactly("2018-04-05", "2018-05-04");
    }

    @Test
    void a_day_that_has_not_come_yet_is_out() {
        DateMatch match = Dates.find("05/04/2018").get(0);
        DateHints hints = DateHints.NONE.until(new CalendarDate(2018, 4, 10));
        assertThat(DateOrder.decide(match, List.of(match), hints).date()).hasToString("2018-04-05");
    }

    @Property
    void chooses_only_a_reading_of_the_date(
            @ForAll @IntRange(min = 0, max = 99) int a,
            @ForAll @IntRange(min = 0, max = 99) int b,
            @ForAll @IntRange(min = 1980, max = 2090) int year,
            @ForAll String noise) {
        String text = a + "/" + b + "/" + year;
        for (DateMatch match : Dates.find(text)) {
            DateDecision decision = DateOrder.decide(match, Dates.find(noise), DateHints.of(List.of(text, noise)));
            assertThat(match.readings().stream().map(DateReading::date)).containsAll(decision.readings());
            if (decision.date() != null) {
                assertThat(decision.readings()).contains(decision.date());
            }
        }
    }

    private static DateDecision decide(String date, String row) {
        List<String> rows = List.of(date, row);
        List<DateMatch> page =
                rows.stream().flatMap(text -> Dates.find(text).stream()).toList();
        return DateOrder.decide(page.get(0), page, DateHints.of(rows));
    }
}
