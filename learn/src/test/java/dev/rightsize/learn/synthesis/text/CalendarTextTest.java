package dev.rightsize.learn.synthesis.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "en, MM/dd/yyyy, 05/18/2019",
                "en, h:mm a, 7:05 PM",
                "en, h:mmx, 7:05P",
                "en, MMMdd'yy, May18'19",
                "en, EEE d MMM yy, Sat 18 May 19",
                "de, EEEE dd. MMMM, Samstag 18. Mai",
                "fr, HH'h'mm, 19h05",
                "es, d 'de' MMMM, 18 de mayo",
                "ca, dd MMM, 18 mai"
            })
    void writes_dates_as_tills_do(String language, String pattern, String expected) {
        CalendarDate date = new CalendarDate(2019, 5, 18);
        assertThat(new CalendarText(language).write(pattern, date, new ClockTime(19, 5), 0))
                .isEqualTo(expected);
    }
}
