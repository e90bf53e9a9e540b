package dev.rightsize.benchmarks.engine;

/**
 * An engine that cannot be opened here.
 *
 * @param name the name used on the command line
 * @param missing what is missing and how to get it
 */
public record MissingEngine(String name, String missing) implements EngineFactory {
    @Override
    public String describe() {
        return name + " (missing)";
    }

    @Override
    public ReadingEngine open(int threads) {
        throw new IllegalStateException("Engine '" + name + "' cannot be opened: " + missing + ".");
    }
}
