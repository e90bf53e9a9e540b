package dev.rightsize.core.metering;

/**
 * Energy of moving data, attributed on average, not at the margin; published figures differ by a factor of a hundred.
 * Central: 2020 EU ICT impact study by methodology.scope3.com. Fixed: low is our assumption, a tenth of it; high Aslan
 * et al. 2018. Mobile: low 5G, high 4G, methodology.scope3.com.
 */
public enum Network {
    FIXED(new Range(0.003, 0.03, 0.06)),
    MOBILE(new Range(0.0104, 0.14, 0.23));

    private static final double BYTES_A_GB = 1e9;

    private final Range kwhPerGb;

    Network(Range kwhPerGb) {
        this.kwhPerGb = kwhPerGb;
    }

    public Range kwhPerGb() {
        return kwhPerGb;
    }

    /** Energy of moving so many bytes, in watt hours. */
    public Measure energyWh(double bytes) {
        return kwhPerGb.times(1000 * bytes / BYTES_A_GB)
                .estimated("kWh/GB of a " + (this == FIXED ? "fixed" : "mobile") + " network");
    }
}
