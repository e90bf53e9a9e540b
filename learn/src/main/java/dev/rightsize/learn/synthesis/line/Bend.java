package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;

/**
 * How a line lies: turned, leaning, larger towards one end, on waves. In em; the middle of the line stays where it is.
 *
 * @param middle of the line along x
 * @param slope by which it falls
 * @param lean by which uprights lean
 * @param growth of letters along the line, per em
 * @param wave height of waves
 * @param wavelength in em
 * @param phase of the wave, in radians
 */
record Bend(float middle, float slope, float lean, float growth, float wave, float wavelength, float phase)
        implements Shapes.Mapping {

    static Bend draw(Dice dice, float length, double severity) {
        double slope = dice.chance(0.5 * severity) ? dice.bell(0.022) : dice.bell(0.006 * severity);
        double most = 0.3 / Math.max(1, length);
        double growth = dice.chance(0.25 * severity) ? dice.between(-0.16, 0.16) / Math.max(1, length) : 0;
        boolean waves = dice.chance(0.3 * severity);
        double wavelength = dice.between(3, 6 + 2 * length);
        return new Bend(
                length / 2,
                (float) Math.max(-most, Math.min(most, slope)),
                (float) (dice.chance(0.3 * severity) ? dice.bell(0.07) : 0),
                (float) growth,
                (float) (waves ? dice.between(0.01, Math.min(0.12, 0.018 * wavelength)) : 0),
                (float) wavelength,
                (float) dice.between(0, 6.28));
    }

    @Override
    public float x(float x, float y) {
        return x - (y + 0.35f) * (lean + slope);
    }

    @Override
    public float y(float x, float y) {
        float from = x - middle;
        float bent = y * (1 + growth * from) + slope * from;
        return wave == 0 ? bent : bent + wave * (float) Math.sin(x / wavelength * 6.2831855f + phase);
    }
}
