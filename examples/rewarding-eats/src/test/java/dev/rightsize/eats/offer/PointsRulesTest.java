package dev.rightsize.eats.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.explanation.Words;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({"EUR, 2350, 235, 23.50 EUR", "JPY, 2350, 23500, 2350 JPY", "KWD, 2350, 23, 2.350 KWD"})
    void points_are_for_units_of_the_restaurants_currency_and_say_so(
            String currency, long total, long points, String shown) {
        PointsRules.Points given = PointsRules.of(spend(currency, total), List.of(), Tier.BRONZE);
        assertThat(given.points()).isEqualTo(points);
        for (String language : List.of("en", "es")) {
            assertThat(Words.text(given.explanation().get(0), language)).contains(shown + " a");
        }
    }

    @Test
    void an_offer_holds_from_its_minimum_on_in_the_restaurants_currency() {
        Offer offer =
                new Offer("o", "r", null, "Big meals", 100, 50, Set.of(), 1500, null, LocalDate.of(2026, 1, 1), null);
        assertThat(PointsRules.of(spend("JPY", 1499), List.of(offer), Tier.BRONZE)
                        .points())
                .isEqualTo(14_990);
        assertThat(PointsRules.of(spend("JPY", 1500), List.of(offer), Tier.BRONZE)
                        .points())
                .isEqualTo(15_050);
    }

    private static Spend spend(String currency, long total) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Spend("l", DAY, total, currency, decimals, List.of(), 10);
    }
}
