package dev.rightsize.eats.partner.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Matcher MATCHER = new Matcher(List.of(
            listed("pez-port", "pez", "El Pez Dorado", "Calle del Puerto 5, 29016 Málaga", "952 111 222", "B12345678"),
            listed(
                    "pez-beach",
                    "pez",
                    "El Pez Dorado",
                    "Paseo Marítimo 80, 29640 Fuengirola",
                    "952 333 444",
                    "B12345678"),
            listed("plata", "plata", "El Pez de Plata", "Calle Larga 7, 11403 Jerez", "956 111 222", "B87654321"),
            listed("sol", "sol", "Taberna del Sol", "Plaza Mayor 12, 28012 Madrid", "913 333 444", "B11112222"),
            listed("luna", "luna", "Taberna de la Luna", "Plaza Mayor 14, 28012 Madrid", "913 333 555", "B33334444")));

    @Test
    void finds_a_name_that_was_misread() {
        assertThat(sure("EL PE2 D0RAD0", "Calle del Puerto S, 29016 Malaga", null, null))
                .isEqualTo("pez-port");
        assertThat(sure("TABERNADELSOL", null, null, null)).isEqualTo("sol");
    }

    @Test
    void tax_id_and_phone_find_what_has_no_name() {
        assertThat(sure(null, "Paseo Maritimo 80 Fuengirola", null, "B-12345678"))
                .isEqualTo("pez-beach");
        assertThat(sure(null, null, "+34 913 333 555", null)).isEqualTo("luna");
    }

    @Test
    void neighbours_with_like_names_are_told_apart_or_not_sure() {
        assertThat(sure("Taberna de la Luna", "Plaza Mayor 14, 28012 Madrid", null, null))
                .isEqualTo("luna");
        assertThat(sure("Taberna", "Plaza Mayor, 28012 Madrid", null, null)).isNull();
    }

    @Test
    void signals_that_contradict_each_other_are_not_sure() {
        assertThat(sure("Taberna del Sol", "Plaza Mayor 12, 28012 Madrid", null, "B87654321"))
                .isNull();
    }

    @Test
    void what_is_not_listed_is_not_found() {
        assertThat(MATCHER.best(new Merchant("Casa Paco", "Calle Alta 3, 08001 Barcelona", null, null)))
                .isNull();
        assertThat(MATCHER.best(new Merchant(null, null, null, null))).isNull();
    }

    @Test
    void a_chosen_location_counts_only_if_it_fits() {
        Merchant merchant = new Merchant("El Pez Dorado", null, null, null);
        assertThat(Objects.requireNonNull(MATCHER.chosen(merchant, "pez-beach"))
                        .listed()
                        .locationId())
                .isEqualTo("pez-beach");
        assertThat(MATCHER.chosen(merchant, "sol")).isNull();
    }

    private static @Nullable String sure(
            @Nullable String name, @Nullable String address, @Nullable String phone, @Nullable String taxId) {
        Match match = MATCHER.best(new Merchant(name, address, phone, taxId));
        return match != null && match.isSure() ? match.listed().locationId() : null;
    }

    private static Listed listed(
            String location, String restaurant, String name, String address, String phone, String taxId) {
        return new Listed(location, restaurant, List.of(name), address, phone, taxId);
    }
}
