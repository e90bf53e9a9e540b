package dev.rightsize.eats.offer;

/** What many points bring: a part more of them. */
public enum Tier {
    BRONZE(0, 100),
    SILVER(5_000, 110),
    GOLD(20_000, 125);

    private final long lifetime;
    private final long percent;

    Tier(long lifetime, long percent) {
        this.lifetime = lifetime;
        this.percent = percent;
    }

    /** Of a member who has had so many points. */
    public static Tier of(long lifetime) {
        return lifetime >= GOLD.lifetime ? GOLD : lifetime >= SILVER.lifetime ? SILVER : BRONZE;
    }

    /** Points in all from which one is there. */
    public long from() {
        return lifetime;
    }

    /** 110 for a tenth more. */
    public long percent() {
        return percent;
    }
}
