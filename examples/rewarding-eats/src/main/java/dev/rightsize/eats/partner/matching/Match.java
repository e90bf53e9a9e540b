package dev.rightsize.eats.partner.matching;

import java.util.List;

/**
 * A location that a receipt may come from.
 *
 * @param score 0 to 1: how well what was read fits
 * @param margin by how much the best location of any other restaurant fits less
 * @param isSure whether it may be credited without asking anybody
 * @param signals what fits: tax-id, phone, address, name
 */
public record Match(Listed listed, double score, double margin, boolean isSure, List<Signal> signals) {
    public Match {
        signals = List.copyOf(signals);
    }

    boolean has(String signal) {
        return signals.stream().anyMatch(one -> one.name().equals(signal));
    }

    /** @param score 0 to 1 */
    public record Signal(String name, double score) {}
}
