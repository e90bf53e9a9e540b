package dev.rightsize.learn.training;

/**
 * The frame of a training.
 *
 * @param seed of weights and data
 * @param steps of the whole training
 * @param hours of the whole training: it ends after these where its steps are not done, and its schedule is as far as the
 *     one of both that is further
 * @param workers that learn at the same time, a processor each
 * @param rate highest learning rate
 * @param validateEvery steps from one validation, and checkpoint, to the next
 * @param patience validations without a better one, once the rate has fallen to half, after which to stop
 */
public record Plan(long seed, int steps, double hours, int workers, double rate, int validateEvery, int patience) {}
