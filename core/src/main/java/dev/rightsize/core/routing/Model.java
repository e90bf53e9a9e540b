package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that answers one kind of input: a network on this machine, a rule, somebody's API.
 *
 * <pre>{@code
 * Model<String, String> keywords = Model.of(
 *         new ModelReference("keywords", "1", ModelKind.RULES, Place.DEVICE),
 *         Delivery.BUILT_IN,
 *         mail -> mail.contains("invoice") ? Reply.onDevice("invoice", 0.99) : Reply.onDevice("other", 0.3));
 * }</pre>
 *
 * <p>Safe for use by several threads at once. A page has one thread and suspends instead of blocking. A model does not
 * retry, wait or watch a budget: the {@link Router} does that for all of them alike.
 *
 * @param <I> what it is given
 * @param <O> what it answers
 */
public interface Model<I, O> {
    /** Who answers, and where. The place never changes, the version may. */
    ModelReference reference();

    /** How it comes to that place. */
    Delivery delivery();

    /** Whether it can be asked now. */
    default ModelState state() {
        return ModelState.READY;
    }

    /**
     * Starts to make it ready, behind, and returns at once. Nothing happens if it is ready, on its way, or was declined.
     */
    default void prepare() {}

    /** Whether it can be reached through a network only. A server on this machine ({@code localhost}) needs none. */
    default boolean needsNetwork() {
        return delivery() == Delivery.HOSTED;
    }

    /**
     * What an answer will cost at the most: the high end of each measure is reserved from the budget before the call. A
     * null is unknown, and a budget that limits it then refuses the call. Nothing is sent to find it out.
     *
     * @throws ModelException if the input cannot be understood
     */
    default Footprint estimate(I input) {
        return Footprint.UNKNOWN;
    }

    /**
     * Answers one input, once. Blocks until the answer is there.
     *
     * @throws ModelException if there is none; anything else that is thrown counts as a fault of the model, and the next
     *     one is asked all the same
     */
    Reply<O> ask(I input, Context context);

    /**
     * This model with another form of input and output, so that it goes together with others in one router: one takes a
     * picture's pixels, the other its file; one gives a page with its receipt, the other the receipt alone.
     *
     * @param before what becomes of an input; throws {@link InputRefusedException} if nothing can
     * @param after what becomes of an answer
     */
    default <J, P> Model<J, P> adapt(Function<J, I> before, Function<O, P> after) {
        return new AdaptedModel<>(this, before, (input, output) -> after.apply(output));
    }

    /**
     * The same where the answer's other form needs the input too, such as the picture that a receipt was read from.
     *
     * @param before what becomes of an input; throws {@link InputRefusedException} if nothing can
     * @param after what becomes of an input and its answer
     */
    default <J, P> Model<J, P> adapt(Function<J, I> before, BiFunction<J, O, P> after) {
        return new AdaptedModel<>(this, before, after);
    }

    /** A model that is always ready. */
    static <I, O> Model<I, O> of(ModelReference reference, Delivery delivery, Function<I, Reply<O>> answer) {
        return new FunctionModel<>(reference, delivery, answer);
    }
}
