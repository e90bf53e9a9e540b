package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.print.InkCell;
import dev.rightsize.learn.synthesis.print.Paper;
import dev.rightsize.learn.synthesis.print.PaperPrinter;
import dev.rightsize.learn.synthesis.print.PrintStyle;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a receipt into a picture with exact boxes.
 *
 * <p>The same receipt, seed and look give the same pixels on every machine and JDK: glyphs are our own outlines filled
 * by our own rasteriser, all arithmetic is plain IEEE, sines and cosines are {@link StrictMath}'s. Thread-safe.
 */
public final class ReceiptRenderer {
    private ReceiptRenderer() {}

    /** The receipt in a look drawn from the seed. */
    public static RenderedReceipt render(SyntheticReceipt receipt, long seed) {
        return render(receipt, seed, Look.draw(new Dice(seed).fork("look")));
    }

    public static RenderedReceipt render(SyntheticReceipt receipt, long seed, Look look) {
        Dice dice = new Dice(seed).fork("picture");
        PrintStyle style = PrintStyle.draw(dice.fork("style"), look == Look.DOT_MATRIX, look == Look.THERMAL);
        Paper paper = PaperPrinter.print(receipt, style, dice.fork("print"));
        Scene scene = Scene.draw(look, (double) paper.width() / paper.height(), dice.fork("scene"));
        Camera camera = new Camera(paper, scene, look, dice.fork("camera"));
        float[] light = Sensor.motion(camera.look(), scene.width(), scene.height(), scene.motion());
        float[] sharp = Sensor.blur(light, scene.width(), scene.height(), scene.blur());
        byte[] rgb = Sensor.expose(sharp, scene.noise(), dice.fork("noise"));
        Blocks.apply(rgb, scene.width(), scene.height(), scene.compression());
        Picture upright = new Picture(scene.width(), scene.height(), rgb);
        return new RenderedReceipt(
                receipt, look, Turn.picture(upright, scene.quarterTurns()), cells(paper, camera, scene));
    }

    private static List<RenderedCell> cells(Paper paper, Camera camera, Scene scene) {
        List<RenderedCell> cells = new ArrayList<>();
        for (InkCell cell : paper.cells()) {
            Quad box = camera.box(cell.box());
            boolean visible =
                    box.left() >= 0 && box.top() >= 0 && box.right() <= scene.width() && box.bottom() <= scene.height();
            List<Quad> words = cell.words().stream()
                    .map(camera::box)
                    .map(word -> Turn.quad(word, scene))
                    .toList();
            cells.add(new RenderedCell(
                    cell.row(), cell.text(), cell.cell().roles(), Turn.quad(box, scene), words, visible));
        }
        return cells;
    }
}
