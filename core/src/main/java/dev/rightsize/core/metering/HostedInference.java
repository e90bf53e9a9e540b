package dev.rightsize.core.metering;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of a language model costs in a data centre, by the method of EcoLogits 0.9.1
 * (github.com/genai-impact/ecologits, 2025-11-13) for H100 servers.
 *
 * <p>Not counted: tokens and pictures that are read, the network, training. The same number of requests is assumed to be
 * served at once. Google's own figure for its median prompt is 3 to 6 times below this estimate for Gemini 2.5 Flash,
 * and Mistral's life-cycle figure 28 times above the one for Mistral Large 2: show the range, never the middle alone.
 *
 * @param parametersBillions all weights; they decide how many accelerators are needed
 * @param activeParametersBillions the weights that work on one token
 * @param outputTokens tokens of the answer
 * @param measuredLatencySeconds how long the answer took; null if unknown. The method's own figure is taken if shorter
 * @param batch how many requests are served at once
 */
public record HostedInference(
        Range parametersBillions,
        Range activeParametersBillions,
        double outputTokens,
        @Nullable Double measuredLatencySeconds,
        int batch) {
    /** How many requests the method supposes to be served at once. */
    public static final int USUAL_BATCH = 64;
    /** A provider that does not publish its model's size may be that much off, either way. */
    public static final double CLOSED_MODEL_FACTOR = 4;

    private static final String METHOD = "EcoLogits 0.9.1";
    private static final double ENERGY_ALPHA = 1.1665273170451914e-6;
    private static final double ENERGY_BETA = -0.011205921025579175;
    private static final double ENERGY_GAMMA = 4.052928146734005e-5;
    private static final double LATENCY_ALPHA = 0.0006785088094353663;
    private static final double LATENCY_BETA = 0.0003119310311688259;
    private static final double LATENCY_GAMMA = 0.019473717579473387;
    private static final double GPU_MEMORY_GB = 80;
    private static final double GB_A_BILLION_WEIGHTS = 1.2 * 16 / 8;
    private static final double SERVER_GPUS = 8;
    private static final double SERVER_WATTS = 1200;
    private static final double SERVER_KG_CO2E = 5700;
    private static final double GPU_KG_CO2E = 164;
    private static final double LIFETIME_SECONDS = 94_608_000;

    public HostedInference {
        if (!(outputTokens >= 0 && outputTokens < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("'outputTokens' must be 0 or more but is " + outputTokens + ".");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("'batch' must be at least 1 but is " + batch + ".");
        }
    }

    /**
     * The estimate for a model on a card.
     *
     * @param all its weights, in billions
     * @param active those that work on one token, in billions
     */
    public static HostedInference of(Figure all, Figure active, double outputTokens) {
        return new HostedInference(Range.of(all), Range.of(active), outputTokens, null, USUAL_BATCH);
    }

    /** Energy of the servers themselves, in watt hours. */
    public Range serverEnergyWh() {
        return each(this::energyWh);
    }

    /** How long an answer takes, in seconds. */
    public Range seconds() {
        return each((all, active) -> seconds(active));
    }

    /** How many accelerators hold the model: a power of two. */
    public static int accelerators(double parametersBillions) {
        double needed = Math.ceil(GB_A_BILLION_WEIGHTS * parametersBillions / GPU_MEMORY_GB);
        int accelerators = 1;
        while (accelerators < needed) {
            accelerators *= 2;
        }
        return accelerators;
    }

    /**
     * The whole footprint but latency, bytes and money.
     *
     * @param hosting the data centre
     * @param grid its electricity
     * @param size how the model's size is known: wider where it is a guess
     */
    public Footprint footprint(Hosting hosting, Grid grid, Basis size) {
        double factor = size == Basis.ESTIMATED ? CLOSED_MODEL_FACTOR : 1;
        String source = METHOD + (factor > 1 ? ", ÷4…×4 as the model's size is not published" : "");
        Range server = serverEnergyWh().widened(factor);
        Range pue = Range.of(hosting.pue());
        Measure energy = server.times(pue).estimated(source);
        return new Footprint(
                null,
                null,
                null,
                energy,
                grid.co2eGrams(energy),
                embodiedGrams().widened(factor).estimated(source),
                server.times(Range.of(hosting.onSiteLitresPerKwh())).estimated(source),
                grid.offSiteWaterMl(energy),
                null);
    }

    /** The share of the greenhouse gases of making the servers, in grams. */
    public Range embodiedGrams() {
        return each((all, active) -> {
            int accelerators = accelerators(all);
            double kg = accelerators / SERVER_GPUS * SERVER_KG_CO2E + accelerators * GPU_KG_CO2E;
            return 1000 * seconds(active) * kg / (batch * LIFETIME_SECONDS);
        });
    }

    private double energyWh(double all, double active) {
        int accelerators = accelerators(all);
        double perToken = ENERGY_ALPHA * Math.exp(ENERGY_BETA * batch) * active + ENERGY_GAMMA;
        double rest = seconds(active) / 3600 * SERVER_WATTS * (accelerators / SERVER_GPUS) / batch;
        return rest + accelerators * outputTokens * perToken;
    }

    private double seconds(double active) {
        double modelled = outputTokens * (LATENCY_ALPHA * active + LATENCY_BETA * batch + LATENCY_GAMMA);
        return measuredLatencySeconds == null ? modelled : Math.min(modelled, measuredLatencySeconds);
    }

    private Range each(Formula formula) {
        double low = formula.of(parametersBillions.low(), activeParametersBillions.low());
        double high = formula.of(parametersBillions.high(), activeParametersBillions.high());
        return Range.between(low, high);
    }

    private interface Formula {
        double of(double all, double active);
    }
}
