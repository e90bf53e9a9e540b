package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import dev.rightsize.core.catalogue.Latency;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.Price;
import dev.rightsize.core.metering.DevicePower;
import dev.rightsize.core.metering.Download;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.HostedInference;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Network;
import dev.rightsize.core.metering.ProcessorEnergy;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.metering.Tariff;
import dev.rightsize.core.task.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one ask would cost: estimates before anything has run, by the methods of {@code core.metering}. Immutable.
 *
 * <pre>{@code
 * new Costs(Situation.of(task).build(), grids).perAsk(catalogue.card("gpt-4o-mini"), Place.REMOTE).moneyUsd();
 * }</pre>
 */
public final class Costs {
    /** Data centres of AWS, Azure and GCP: Cloud Carbon Footprint. */
    private static final Range PUE = new Range(1.1, 1.135, 1.185);

    private static final int MONTHS_OF_A_DOWNLOAD = 12;

    private final Situation situation;
    private final Grids grids;
    private final Grid grid;
    private final Network network;
    private final DevicePower device;

    /**
     * @param situation what an ask moves, and on what device
     * @param grids electricity by zone, those of the situation and of the models' data centres among them
     */
    public Costs(Situation situation, Grids grids) {
        this.situation = situation;
        this.grids = grids;
        this.grid = grids.of(situation.zone());
        this.device = DevicePower.of(situation.device());
        this.network = situation.bandwidth() == Bandwidth.AMPLE ? Network.FIXED : Network.MOBILE;
    }

    /** One ask of a single model at a place where its card says it runs, without downloads. */
    public Footprint perAsk(ModelCard card, Place place) {
        return perAsk(List.of(card), place);
    }

    /** One ask of models that run one after the other at one place, without downloads. */
    Footprint perAsk(List<ModelCard> chain, Place place) {
        return switch (place) {
            case DEVICE -> onDevice(chain);
            case SERVER -> onServer(chain);
            case REMOTE -> atRemote(chain.get(chain.size() - 1));
        };
    }

    /** A month's asks, and the downloads of the users: one each a year; null if the volume is unknown. */
    @Nullable
    Footprint perMonth(Footprint perAsk, @Nullable Measure downloadWh) {
        var volume = situation.task().requirements().volume();
        if (volume == null) {
            return null;
        }
        Footprint asks = perAsk.times(volume.asksPerMonth());
        return downloadWh == null
                ? asks
                : asks.plus(ofEnergy(downloadWh.times((double) volume.users() / MONTHS_OF_A_DOWNLOAD)));
    }

    /** What has to be downloaded to each device: 0 where nothing, null where a size is unknown. */
    @Nullable
    Double downloadBytes(List<ModelCard> chain, Place place) {
        double bytes = 0;
        for (ModelCard card : chain) {
            if (place == Place.DEVICE && delivery(card, place) != Delivery.BUILT_IN) {
                Figure size = card.bytes();
                if (size == null) {
                    return null;
                }
                bytes += size.value();
            }
        }
        return bytes;
    }

    Measure downloadWh(double bytes) {
        return network.energyWh(bytes);
    }

    /** After how many asks of one user the download has saved its own energy. */
    static @Nullable Double breakEvenUses(Measure downloadWh, Footprint local, Footprint remote) {
        Measure here = local.energyWh();
        Measure there = remote.energyWh();
        return here == null || there == null
                ? null
                : new Download(downloadWh).breakEvenUses(here.value(), there.value());
    }

    Delivery delivery(ModelCard card, Place place) {
        return card.deliveries(place, situation.device()).get(0);
    }

    private Footprint onDevice(List<ModelCard> chain) {
        Range ms = latencyMs(chain, Place.DEVICE);
        Measure latency = ms == null ? null : device.latencyMs(ms);
        Measure energy = latency == null ? answerOnDevice(chain) : device.energyWh(latency);
        return complete(latency, energy, 0, Tariff.EU_HOUSEHOLD);
    }

    private @Nullable Measure answerOnDevice(List<ModelCard> chain) {
        Figure weights = chain.get(chain.size() - 1).parametersBillions();
        boolean talks = chain.get(chain.size() - 1).kind() == ModelKind.SMALL_LANGUAGE_MODEL;
        if (!talks || weights == null) {
            return null;
        }
        Measure answer =
                DevicePower.answerWh(Range.of(weights), situation.workload().outputTokens());
        Range before = latencyMs(chain.subList(0, chain.size() - 1), Place.DEVICE);
        return before == null ? null : device.energyWh(device.latencyMs(before)).plus(answer);
    }

    private Footprint onServer(List<ModelCard> chain) {
        ModelCard last = chain.get(chain.size() - 1);
        Range cpuMs = cpuMs(last.kind() == ModelKind.SMALL_LANGUAGE_MODEL ? chain.subList(0, chain.size() - 1) : chain);
        Measure energy = cpuMs == null
                ? null
                : scaled(ProcessorEnergy.unknownServerWh(cpuMs.times(1e-3)), PUE, "processor time × 0.68…8 W × PUE");
        if (last.kind() == ModelKind.SMALL_LANGUAGE_MODEL) {
            Measure answer = answerOnServer(last);
            energy = energy == null || answer == null ? null : chain.size() == 1 ? answer : energy.plus(answer);
        }
        Range ms = latencyMs(chain, Place.SERVER);
        Measure latency = ms == null ? null : ms.estimated("latency on the card, without the network");
        boolean sent = situation.task().requirements().origin() == Place.DEVICE;
        double bytes = sent ? situation.workload().inputBytes() : 0;
        return complete(latency, energy, bytes, Tariff.EU_BUSINESS);
    }

    /** From 64 requests served at once, which nobody has alone, to one at a time. */
    private @Nullable Measure answerOnServer(ModelCard card) {
        Figure all = card.parametersBillions();
        Figure active = card.activeParametersBillions();
        if (all == null || active == null) {
            return null;
        }
        Range tokens = situation.workload().outputTokens();
        double low = hosted(all, active, tokens.low(), HostedInference.USUAL_BATCH)
                .serverEnergyWh()
                .low();
        double high = hosted(all, active, tokens.high(), 1).serverEnergyWh().high();
        return scaled(
                Range.between(low, high).estimated("EcoLogits 0.9.1, 64 requests at once … one"),
                PUE,
                "EcoLogits 0.9.1, 64 requests at once … one, × PUE");
    }

    private Footprint atRemote(ModelCard card) {
        Figure all = card.parametersBillions();
        Figure active = card.activeParametersBillions();
        Hosting hosting = card.hosting();
        double bytes = situation.workload().inputBytes();
        Range ms = latencyMs(List.of(card), Place.REMOTE);
        Measure latency = ms == null ? null : ms.estimated("latency on the card");
        Measure money = money(card.latestPrice());
        if (all == null || active == null || hosting == null) {
            return new Footprint(latency, null, sent(bytes), null, null, null, null, null, money);
        }
        Range tokens = situation.workload().outputTokens();
        Footprint low = footprint(all, active, hosting, tokens.low());
        Footprint central = footprint(all, active, hosting, tokens.central());
        Footprint high = footprint(all, active, hosting, tokens.high());
        Measure network = this.network.energyWh(bytes);
        return new Footprint(
                latency,
                null,
                sent(bytes),
                plus(spread(low.energyWh(), central.energyWh(), high.energyWh()), network),
                plus(spread(low.co2eGrams(), central.co2eGrams(), high.co2eGrams()), grid.co2eGrams(network)),
                spread(low.embodiedCo2eGrams(), central.embodiedCo2eGrams(), high.embodiedCo2eGrams()),
                spread(low.onSiteWaterMl(), central.onSiteWaterMl(), high.onSiteWaterMl()),
                plus(
                        spread(low.offSiteWaterMl(), central.offSiteWaterMl(), high.offSiteWaterMl()),
                        grid.offSiteWaterMl(network)),
                money);
    }

    private Footprint footprint(Figure all, Figure active, Hosting hosting, double outputTokens) {
        return hosted(all, active, outputTokens, HostedInference.USUAL_BATCH)
                .footprint(hosting, grids.of(hosting.zone()), all.basis().weaker(active.basis()));
    }

    private static HostedInference hosted(Figure all, Figure active, double outputTokens, int batch) {
        return new HostedInference(Range.of(all), Range.of(active), outputTokens, null, batch);
    }

    private @Nullable Measure money(@Nullable Price price) {
        if (price == null) {
            return null;
        }
        Range in = situation.workload().inputTokens();
        Range out = situation.workload().outputTokens();
        return Measure.estimated(
                price.usd(in.low(), out.low()),
                price.usd(in.central(), out.central()),
                price.usd(in.high(), out.high()),
                "list price of " + price.validFrom() + " × tokens");
    }

    /** On machines of the user's or yours: money is their electricity; that of the network is not billed as such. */
    private Footprint complete(@Nullable Measure latency, @Nullable Measure computing, double bytes, Tariff tariff) {
        if (computing == null) {
            return new Footprint(latency, null, sent(bytes), null, null, null, null, null, null);
        }
        Measure energy = bytes == 0 ? computing : computing.plus(network.energyWh(bytes));
        return new Footprint(
                latency,
                null,
                sent(bytes),
                energy,
                grid.co2eGrams(energy),
                null,
                null,
                grid.offSiteWaterMl(energy),
                tariff.usd(computing));
    }

    /** A download has no latency of an answer, makes no data leave the device and no water or hardware that we know. */
    private Footprint ofEnergy(Measure energyWh) {
        Measure none = Measure.estimated(0, 0, 0, "download");
        return new Footprint(
                none, null, none, energyWh, grid.co2eGrams(energyWh), none, none, grid.offSiteWaterMl(energyWh), none);
    }

    private static Measure sent(double bytes) {
        return Measure.estimated(bytes, bytes, bytes, bytes == 0 ? "nothing is sent" : "bytes of the input");
    }

    private static Measure scaled(Measure measure, Range factor, String source) {
        return new Range(measure.low(), measure.value(), measure.high())
                .times(factor)
                .estimated(source);
    }

    private static Measure plus(Measure a, Measure b) {
        return a.plus(b);
    }

    private static Measure spread(@Nullable Measure low, @Nullable Measure central, @Nullable Measure high) {
        if (low == null || central == null || high == null) {
            throw new IllegalStateException("The estimate of a hosted model has every figure of energy.");
        }
        return Measure.estimated(low.low(), central.value(), high.high(), central.source());
    }

    /** The sum over the models; a place's own figure where there is one, else that of a server; null if one is unknown. */
    private @Nullable Range latencyMs(List<ModelCard> chain, Place place) {
        Range sum = Range.of(0);
        for (ModelCard card : chain) {
            Latency latency = latency(card, place);
            if (latency == null) {
                return null;
            }
            sum = sum.plus(Range.of(latency.ms()));
        }
        return sum;
    }

    private @Nullable Range cpuMs(List<ModelCard> chain) {
        Range sum = Range.of(0);
        for (ModelCard card : chain) {
            Latency latency = latency(card, Place.SERVER);
            Figure cpu = latency == null ? null : latency.cpuMs();
            if (cpu == null) {
                return null;
            }
            sum = sum.plus(Range.of(cpu));
        }
        return sum;
    }

    private @Nullable Latency latency(ModelCard card, Place place) {
        Latency fallback = null;
        for (Latency latency : card.latencies()) {
            if (!says(latency, card)) {
                continue;
            }
            if (latency.place() == place) {
                return latency;
            }
            if (latency.place() == Place.SERVER && place == Place.DEVICE) {
                fallback = latency;
            }
        }
        return fallback;
    }

    /** A language model takes as long as its answer, so that its time for another task says nothing about this one. */
    private boolean says(Latency latency, ModelCard card) {
        return card.kind().compareTo(ModelKind.SMALL_LANGUAGE_MODEL) < 0
                || latency.task() == situation.task().type();
    }
}
