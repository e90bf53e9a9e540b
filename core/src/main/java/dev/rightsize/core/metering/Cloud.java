package dev.rightsize.core.metering;

/** Power of one virtual processor in a cloud, and its data centres: Cloud Carbon Footprint (Apache-2.0). */
public enum Cloud {
    AWS(0.74, 3.5, 1.135),
    AZURE(0.74, 3.54, 1.185),
    GCP(0.68, 4.11, 1.1);

    private final double idleWatts;
    private final double busyWatts;
    private final double pue;

    Cloud(double idleWatts, double busyWatts, double pue) {
        this.idleWatts = idleWatts;
        this.busyWatts = busyWatts;
        this.pue = pue;
    }

    /** Power of one virtual processor at a utilisation from 0 to 1, without the data centre's overhead. */
    public double watts(double utilisation) {
        return idleWatts + utilisation * (busyWatts - idleWatts);
    }

    /** Power usage effectiveness. */
    public double pue() {
        return pue;
    }
}
