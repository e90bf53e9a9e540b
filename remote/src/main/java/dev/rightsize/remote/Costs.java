package dev.rightsize.remote;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.Price;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From tokens to a footprint: money by the card's list price of the day, energy by the card's size. The latency is the
 * router's to measure.
 */
record Costs(ModelCard card, Energy energy, Clock clock) {
    private static final Measure NOT_BILLED = Measure.estimated(0, 0, 0, "a request that is turned away is not billed");

    /**
     * What answers cost, or will cost.
     *
     * @param tokens null if nobody counted them
     * @param seconds how long the answer took; null if that is not known
     */
    Footprint of(@Nullable Tokens tokens, @Nullable Double seconds, Measure bytes) {
        return tokens == null
                ? footprint(bytes, null, Footprint.UNKNOWN)
                : footprint(bytes, money(tokens), energy.of(tokens.output(), seconds));
    }

    /**
     * What reading alone costs. Its energy is unknown: the method by which we estimate it counts what is written.
     *
     * @param tokens null if nobody counted them
     */
    Footprint ofReading(@Nullable Tokens tokens, Measure bytes) {
        return footprint(bytes, tokens == null ? null : money(tokens), Footprint.UNKNOWN);
    }

    /** What a request cost that was turned away at the door. */
    static Footprint turnedAway(Measure bytes) {
        return new Footprint(null, null, bytes, NOT_BILLED, NOT_BILLED, NOT_BILLED, NOT_BILLED, NOT_BILLED, NOT_BILLED);
    }

    /** What a request may have cost that was sent and not answered: nothing, or as much as an answer. */
    static Footprint unanswered(Footprint estimate, Measure bytes) {
        Footprint perhaps = new Footprint(
                null,
                null,
                null,
                perhaps(estimate.energyWh()),
                perhaps(estimate.co2eGrams()),
                perhaps(estimate.embodiedCo2eGrams()),
                perhaps(estimate.onSiteWaterMl()),
                perhaps(estimate.offSiteWaterMl()),
                null);
        return footprint(bytes, perhaps(estimate.moneyUsd()), perhaps);
    }

    private static @Nullable Measure perhaps(@Nullable Measure measure) {
        return measure == null
                ? null
                : Measure.estimated(0, measure.value(), measure.high(), "not answered, but perhaps billed");
    }

    private static Footprint footprint(Measure bytes, @Nullable Measure money, Footprint energy) {
        return new Footprint(
                null,
                null,
                bytes,
                energy.energyWh(),
                energy.co2eGrams(),
                energy.embodiedCo2eGrams(),
                energy.onSiteWaterMl(),
                energy.offSiteWaterMl(),
                money);
    }

    private @Nullable Measure money(Tokens tokens) {
        Price price = card.priceOn(LocalDate.now(clock).toString());
        return price == null
                ? null
                : Measure.estimated(
                        price.usd(tokens.input().low(), tokens.output().low()),
                        price.usd(tokens.input().central(), tokens.output().central()),
                        price.usd(tokens.input().high(), tokens.output().high()),
                        "tokens × list price of " + price.validFrom() + " (" + price.source() + ")");
    }
}
