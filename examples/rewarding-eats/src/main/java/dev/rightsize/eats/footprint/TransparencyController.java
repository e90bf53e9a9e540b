package dev.rightsize.eats.footprint;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.eats.database.Database;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/transparency}: what reading receipts here cost, and what a large model elsewhere would have cost. All
 * estimates, from the least to the most; what nobody knows is null.
 */
@RestController
final class TransparencyController {
    private static final String READER =
            "on the phone: our detector, our recogniser and the networks that understand, by the times on their cards";

    private static final String NOTHING_SENT =
            "Receipts are read on the member's device. A claim carries fields and hashes; it has no room for a picture.";
    private static final String AUDITS =
            "A few pictures are asked for, to check claims against their hashes. They come only with the member's"
                    + " consent and are not read by a model.";

    private final JdbcClient jdbc;
    private volatile @Nullable ReadingCosts costs;

    TransparencyController(Database database) {
        this.jdbc = database.jdbc();
    }

    /** @param source by which method, with which assumptions */
    record Estimate(double low, double central, double high, String basis, String source) {
        static @Nullable Estimate of(@Nullable Measure measure) {
            return measure == null
                    ? null
                    : new Estimate(
                            measure.low(),
                            measure.value(),
                            measure.high(),
                            measure.basis().name().toLowerCase(java.util.Locale.ROOT),
                            measure.source());
        }
    }

    /** @param model which one read, or would have read */
    record Cost(
            String model,
            @Nullable Estimate energyWh,
            @Nullable Estimate co2eGrams,
            @Nullable Estimate waterMl,
            @Nullable Estimate moneyUsd,
            @Nullable Estimate bytesSent) {
        static Cost of(String model, Footprint footprint) {
            return new Cost(
                    model,
                    Estimate.of(footprint.energyWh()),
                    Estimate.of(footprint.co2eGrams()),
                    Estimate.of(footprint.offSiteWaterMl()),
                    Estimate.of(footprint.moneyUsd()),
                    Estimate.of(footprint.bytesLeftDevice()));
        }
    }

    /** @param energyRatio the large model's over ours: the least, the expected, the most */
    record Transparency(
            long receiptsRead,
            long claimsByHand,
            Cost here,
            Cost largeRemoteModel,
            Cost oneReceiptHere,
            Cost oneReceiptByLargeRemoteModel,
            @Nullable Estimate energyRatio,
            long bytesOfPicturesSent,
            String whyNothingIsSent,
            long picturesAskedForInAudits,
            String aboutAudits,
            List<String> sources) {}

    @GetMapping("/api/transparency")
    Transparency transparency() {
        ReadingCosts one = costs();
        long read = count("SELECT COUNT(*) FROM claim WHERE made_by = 'device'");
        Footprint here = one.here().times(read);
        Footprint there = one.there().times(read);
        return new Transparency(
                read,
                count("SELECT COUNT(*) FROM claim WHERE made_by = 'hand'"),
                Cost.of("receipt-roles, on the phone", here),
                Cost.of(one.large(), there),
                Cost.of("receipt-roles, on the phone", one.here()),
                Cost.of(one.large(), one.there()),
                ratio(one.there().energyWh(), one.here().energyWh()),
                0,
                NOTHING_SENT,
                count("SELECT COUNT(*) FROM audit"),
                AUDITS,
                sources(one));
    }

    private ReadingCosts costs() {
        ReadingCosts known = costs;
        if (known == null) {
            known = ReadingCosts.estimated();
            costs = known;
        }
        return known;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static @Nullable Estimate ratio(@Nullable Measure there, @Nullable Measure here) {
        return there == null || here == null || here.low() <= 0
                ? null
                : new Estimate(
                        there.low() / here.high(),
                        there.value() / here.value(),
                        there.high() / here.low(),
                        "estimated",
                        "energy of the large model over that of the phone");
    }

    private static List<String> sources(ReadingCosts costs) {
        Stream<String> told = Stream.of(costs.here(), costs.there())
                .flatMap(one -> Stream.of(one.energyWh(), one.co2eGrams(), one.offSiteWaterMl(), one.moneyUsd()))
                .filter(Objects::nonNull)
                .map(Measure::source);
        return Stream.concat(told, Stream.of(READER)).distinct().toList();
    }
}
