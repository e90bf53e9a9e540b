package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Noise;

/** What a receipt lies on: a colour for every pixel. */
final class Backdrop {
    enum Material {
        WHITE,
        GREY,
        BLACK,
        WOOD,
        DARK_WOOD,
        CLOTH,
        STONE
    }

    private final Material material;
    private final Noise noise;
    private final float[] base;
    private final float grainX;
    private final float grainY;

    Backdrop(Material material, Dice dice) {
        this.material = material;
        this.noise = new Noise(dice.nextLong());
        boolean across = dice.chance(0.5);
        float scale = (float) dice.between(0.6, 1.6);
        this.grainX = (across ? 0.004f : 0.06f) * scale;
        this.grainY = (across ? 0.06f : 0.004f) * scale;
        float shade = (float) dice.between(0.8, 1.15);
        this.base = switch (material) {
            case WHITE -> new float[] {255, 255, 255};
            case GREY -> new float[] {176 * shade, 166 * shade, 156 * shade};
            case BLACK -> new float[] {28, 26, 28};
            case WOOD -> new float[] {168 * shade, 124 * shade, 82 * shade};
            case DARK_WOOD -> new float[] {84 * shade, 52 * shade, 38 * shade};
            case CLOTH ->
                new float[] {(float) dice.between(30, 180), (float) dice.between(30, 150), (float) dice.between(40, 170)
                };
            case STONE -> new float[] {120 * shade, 116 * shade, 112 * shade};
        };
    }

    static Material draw(Look look, Dice dice) {
        return switch (look) {
            case SCAN -> Material.WHITE;
            case FLATBED -> dice.oneOf(Material.GREY, Material.BLACK, Material.WHITE);
            default ->
                dice.oneOf(
                        Material.WOOD,
                        Material.WOOD,
                        Material.DARK_WOOD,
                        Material.DARK_WOOD,
                        Material.CLOTH,
                        Material.STONE,
                        Material.BLACK,
                        Material.GREY);
        };
    }

    /** Writes red, green and blue at the pixel to {@code out}. */
    void at(float x, float y, float[] out) {
        float texture = switch (material) {
            case WHITE -> 0;
            case GREY, BLACK -> 0.04f * noise.at(x * 0.3f, y * 0.3f);
            case WOOD, DARK_WOOD ->
                0.22f * noise.rough(x * grainX, y * grainY) + 0.1f * noise.at(x * grainX * 6, y * grainY * 6);
            case CLOTH ->
                0.12f * noise.rough(x * 0.02f, y * 0.02f) + (((int) x / 2 + (int) y / 2) % 2 == 0 ? 0.06f : -0.06f);
            case STONE -> 0.14f * noise.rough(x * 0.015f, y * 0.02f) + 0.1f * noise.at(x * 0.35f, y * 0.35f);
        };
        for (int i = 0; i < 3; i++) {
            out[i] = base[i] * (1 + texture);
        }
    }
}
