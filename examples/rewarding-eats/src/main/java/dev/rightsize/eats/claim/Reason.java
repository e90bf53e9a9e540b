package dev.rightsize.eats.claim;

import dev.rightsize.eats.explanation.Explanation;
import java.util.Locale;

/**
 * What speaks against a claim, or delays it.
 *
 * @param explanation its code and what its text names
 */
public record Reason(Code code, Explanation explanation) {
    /** What follows from a reason; of several the first of these. */
    enum Effect {
        REFUSE,
        INCOMPLETE,
        DUPLICATE,
        REVIEW,
        /** The picture is asked for more often, and the hold is long. */
        RISK,
        NOTE
    }

    /** The codes; over HTTP in lower case with dashes. */
    public enum Code {
        EMAIL_UNVERIFIED(Effect.REFUSE),
        REFUND_RECEIPT(Effect.REFUSE),
        TOO_OLD(Effect.REFUSE),
        IN_FUTURE(Effect.REFUSE),
        UNDER_MINIMUM(Effect.REFUSE),
        PARTNER_UNKNOWN(Effect.REFUSE),
        WEEKLY_LIMIT(Effect.REFUSE),
        LOCATION_DAY_LIMIT(Effect.REFUSE),
        PARTNER_DAY_CAP(Effect.REFUSE),
        AUDIT_MISMATCH(Effect.REFUSE),
        AUDIT_REFUSED(Effect.REFUSE),
        DECIDED_BY_REVIEWER(Effect.REFUSE),
        INCOMPLETE(Effect.INCOMPLETE),
        DUPLICATE_RECEIPT(Effect.DUPLICATE),
        POSSIBLE_DUPLICATE(Effect.REVIEW),
        SAME_PICTURE_OTHER_TOTAL(Effect.REVIEW),
        PARTNER_UNCERTAIN(Effect.REVIEW),
        EDITED_FIELDS(Effect.REVIEW),
        OUTSIDE_USUAL_AMOUNTS(Effect.REVIEW),
        OUTSIDE_OPENING_HOURS(Effect.REVIEW),
        RECEIPT_NUMBER_ORDER(Effect.REVIEW),
        NEEDS_DAILY_CODE(Effect.REVIEW),
        WRONG_DAILY_CODE(Effect.REVIEW),
        NOT_IN_DAY_TOTALS(Effect.REVIEW),
        FAILED_AUDIT(Effect.REVIEW),
        MANY_NEW_ACCOUNTS(Effect.REVIEW),
        ARITHMETIC(Effect.RISK),
        NEW_ACCOUNT_HOLD(Effect.NOTE),
        /** The picture is asked for. */
        UNCONFIRMED_LIMIT(Effect.NOTE),
        /** The same. */
        MANY_STRANGERS(Effect.NOTE),
        AUDIT_ASKED(Effect.NOTE);

        private final Effect effect;

        Code(Effect effect) {
            this.effect = effect;
        }

        Effect effect() {
            return effect;
        }

        /** Such as {@code too-old}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** That of this text. */
        public static Code of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param namesAndValues what the text names: a name, its value, a name, … */
    static Reason of(Code code, Object... namesAndValues) {
        return new Reason(code, Explanation.of(code.text(), namesAndValues));
    }
}
