package dev.rightsize.core.placement;

/**
 * An answer with its reason.
 *
 * @param answer what is advised
 * @param reason why, in sentences
 */
public record Reasoned<T>(T answer, String reason) {}
