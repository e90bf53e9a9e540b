package dev.rightsize.eats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatPeopleTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eva",
                "eva@",
                "@example.com",
                "eva@example",
                "eva@@example.com",
                "eva@example.com\r\nBcc: all@example.com",
                "eva@exam ple.com",
                "Eva <eva@example.com>",
                "eva@-example..com",
                "eva\0@example.com"
            })
    void what_is_no_address_is_not_taken(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(Problem.class);
    }

    @Test
    void addresses_are_the_same_however_they_are_typed() {
        assertThat(EmailAddress.of(" Eva@Example.COM ")).isEqualTo(EmailAddress.of("eva@example.com"));
        assertThat(EmailAddress.of("eva+eats@mail.example.co.uk").value()).isEqualTo("eva+eats@mail.example.co.uk");
        assertThat(EmailAddress.of("eva@example.com").toString()).doesNotContain("eva@");
    }

    @Test
    void a_long_text_is_refused_quickly() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> EmailAddress.of("a@" + "a.".repeat(120) + "!")).isInstanceOf(Problem.class);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "turned\u202Earound", "\u0007", "\u200B"})
    void names_with_what_cannot_be_seen_are_not_taken(String typed) {
        assertThatThrownBy(() -> Profile.of(typed, "en")).isInstanceOf(Problem.class);
    }

    @Test
    void names_are_taken_in_any_script_and_languages_that_we_do_not_speak_become_english() {
        assertThat(Profile.of("Eva 李 👩‍🍳", "es-MX")).isEqualTo(new Profile("Eva 李 👩‍🍳", "es"));
        assertThat(Profile.of("<b>Eva</b>", "fi").language()).isEqualTo("en");
        assertThatThrownBy(() -> Profile.of("x".repeat(61), "en")).isInstanceOf(Problem.class);
    }
}
