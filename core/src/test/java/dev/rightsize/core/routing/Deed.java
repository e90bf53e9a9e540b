package dev.rightsize.core.routing;

import org.jspecify.annotations.Nullable;

/** What a {@link FakeModel} does in one call. */
@FunctionalInterface
interface Deed {
    Reply<String> answer(FakeModel model, String input, Context context);

    static Deed answers() {
        return answersAfter(0, 0.9);
    }

    static Deed answersWith(double confidence) {
        return answersAfter(0, confidence);
    }

    static Deed answersAfter(long ms, @Nullable Double confidence) {
        return (model, input, context) -> {
            model.world().pass(ms);
            return new Reply<>(model.answerTo(input), confidence, model.charge(input, FakeModel.USUAL_USD));
        };
    }

    static Deed answersFor(double usd) {
        return (model, input, context) -> new Reply<>(model.answerTo(input), null, model.charge(input, usd));
    }

    static Deed failsForNow() {
        return failsForNow(null);
    }

    static Deed failsForNow(@Nullable Long retryAfterMs) {
        return (model, input, context) -> {
            model.world().pass(5);
            throw new RetriableModelException("overloaded", retryAfterMs, model.charge(input, 0), null);
        };
    }

    static Deed failsForGood() {
        return (model, input, context) -> {
            throw new PermanentModelException("wrong key", model.charge(input, 0), null);
        };
    }

    static Deed refuses() {
        return (model, input, context) -> {
            throw new InputRefusedException("too long", model.charge(input, FakeModel.USUAL_USD / 2), null);
        };
    }

    /** Throws what nobody foresaw, with the input in its message. */
    static Deed breaks() {
        return (model, input, context) -> {
            throw new IllegalStateException("cannot read '" + input + "'");
        };
    }

    static Deed runsOutOfMemory() {
        return (model, input, context) -> {
            throw new OutOfMemoryError("fake");
        };
    }

    /** Answers after a long time, whatever it is told meanwhile. */
    static Deed hangs(long ms) {
        return answersAfter(ms, 0.9);
    }

    /** Would never answer, but ends as soon as nobody wants the answer. */
    static Deed hangsUntilCancelled() {
        return hangsUntilCancelledOr(Long.MAX_VALUE);
    }

    /** Ends as soon as nobody wants the answer, or else fails after so long. */
    static Deed hangsUntilCancelledOr(long ms) {
        return (model, input, context) -> {
            Host.Signal end = model.world().signal();
            Runnable forget = context.cancellation().onCancel(end::raise);
            end.await(ms);
            forget.run();
            throw new RetriableModelException("aborted", null, model.charge(input, 0), null);
        };
    }
}
