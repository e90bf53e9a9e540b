package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.task.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a budget. What a call may cost at the most is reserved before it is made, so that calls under way at once cannot
 * overdraw it together; afterwards what it did cost is booked. Where that is unknown, all that was reserved counts as
 * spent. The budget holds as long as no call costs more than its estimate; one that does is booked in full.
 *
 * <pre>{@code
 * Ledger ledger = new Ledger(Budget.ofMoney(20), Ledger.MONTH_MS, host); // may be shared by the routers of all tasks
 * }</pre>
 *
 * <p>Safe for use by threads. Kept in memory: after a restart begin with what {@link #spent()} had told.
 */
public final class Ledger {
    /** 30 days. */
    public static final long MONTH_MS = 30L * 24 * 60 * 60 * 1000;

    private final Amounts limits;
    private final long periodNanos;
    private final Host host;
    private long periodStart;
    private Amounts spent;
    private Amounts reserved = Amounts.NONE;

    /**
     * @param budget what may be spent in each period
     * @param periodMs how long a period is, in milliseconds; the first begins now
     */
    public Ledger(Budget budget, long periodMs, Host host) {
        this(budget, periodMs, host, Spending.NONE);
    }

    /** @param alreadySpent what was spent in this period before */
    public Ledger(Budget budget, long periodMs, Host host, Spending alreadySpent) {
        if (periodMs < 1) {
            throw new IllegalArgumentException("'periodMs' must be at least 1 but is " + periodMs + ".");
        }
        limits = Amounts.limits(budget);
        periodNanos = Time.nanos(periodMs);
        this.host = host;
        periodStart = host.nanos();
        spent = Amounts.of(alreadySpent);
    }

    /** What was spent in this period. */
    public synchronized Spending spent() {
        renew();
        return spent.spending();
    }

    /** What is reserved for calls under way. */
    public synchronized Spending reserved() {
        return reserved.spending();
    }

    /** Begins a new period now, on the first of a month, for example. */
    public synchronized void beginPeriod() {
        periodStart = host.nanos();
        spent = Amounts.NONE;
    }

    /** Whether there is anything to keep. */
    boolean isLimited() {
        return limits.money() >= 0 || limits.energy() >= 0 || limits.co2e() >= 0;
    }

    /** Reserves what a call may cost; returns why not, or null if it did. */
    synchronized @Nullable String reserve(Amounts atMost) {
        renew();
        Amounts taken = spent.plus(reserved);
        String refusal = refusal(atMost.money(), taken.money(), limits.money(), " USD");
        if (refusal == null) {
            refusal = refusal(atMost.energy(), taken.energy(), limits.energy(), " Wh");
        }
        if (refusal == null) {
            refusal = refusal(atMost.co2e(), taken.co2e(), limits.co2e(), " g CO2e");
        }
        if (refusal == null) {
            reserved = reserved.plus(atMost);
        }
        return refusal;
    }

    /** Books what a call cost in place of what had been reserved for it. */
    synchronized void settle(Amounts atMost, Footprint actual) {
        renew();
        reserved = reserved.minus(atMost);
        spent = spent.plus(atMost.settledBy(actual));
    }

    private void renew() {
        long now = host.nanos();
        if (now - periodStart < 0) {
            periodStart = now; // a clock that was set back must not renew the budget, nor keep it for years
        }
        long periods = (now - periodStart) / periodNanos;
        if (periods > 0) {
            periodStart += periods * periodNanos;
            spent = Amounts.NONE;
        }
    }

    private static @Nullable String refusal(long atMost, long taken, long limit, String unit) {
        if (limit < 0) {
            return null;
        }
        if (atMost < 0) {
            return "what it costs in" + unit + " is not known, and the budget limits that to " + Plain.billionths(limit)
                    + unit;
        }
        if (atMost <= limit - taken) {
            return null;
        }
        return "it may cost up to " + Plain.billionths(atMost) + unit + ", and of the budget of "
                + Plain.billionths(limit) + unit + " " + Plain.billionths(Math.max(0, limit - taken)) + unit
                + " are left";
    }
}
