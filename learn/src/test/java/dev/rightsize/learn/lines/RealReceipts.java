package dev.rightsize.learn.lines;

import dev.rightsize.learn.dataset.PageCache;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.tesseract.Tesseract;
import dev.rightsize.learn.tesseract.TesseractPages;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Sets of drawn receipts that lie on disk as the real ones do: three lines a picture, one of them misread. */
final class RealReceipts {
    private static final List<String> PRINTED = List.of("Total Due", "RM 9.00", "Thank You");
    private static final List<String> TRANSCRIBED = List.of("TOTAL DUE", "RM 9.00", "THANK YOU");
    private static final List<String> READ = List.of("Total Due", "RN 9.00", "ThankYou");

    private final Path folder;

    RealReceipts(Path folder) {
        this.folder = folder;
    }

    /** A set with a number of receipts. */
    TruthSet set(String name, int receipts) throws IOException {
        Path set = Files.createDirectories(folder.resolve("data").resolve(name));
        Files.createDirectories(set.resolve("images"));
        Files.createDirectories(set.resolve("raw/box"));
        List<String> truths = new ArrayList<>();
        for (int i = 0; i < receipts; i++) {
            truths.add("{\"file\": \"r" + i + ".png\", \"merchant\": \"Shop " + i + "\"}");
            ImageIO.write(picture(), "png", set.resolve("images/r" + i + ".png").toFile());
            List<String> boxes = new ArrayList<>();
            for (int line = 0; line < TRANSCRIBED.size(); line++) {
                int top = 20 + 40 * line;
                boxes.add("20," + top + ",180," + top + ",180," + (top + 24) + ",20," + (top + 24) + ","
                        + TRANSCRIBED.get(line));
            }
            Files.write(set.resolve("raw/box/r" + i + ".csv"), boxes);
        }
        Files.write(set.resolve("truth.jsonl"), truths);
        return TruthSet.read(set);
    }

    /** The store of some sets; the third line of each receipt was not detected. */
    LineStore store(Map<String, Integer> counts, TruthSet... sets) {
        Path file = folder.resolve("store/lines.bin");
        counts.putAll(harvest().store(List.of(sets), file, share -> {}));
        return LineStore.open(file);
    }

    LineHarvest harvest() {
        Tesseract none = new Tesseract("/no/tesseract", Duration.ofSeconds(1));
        return new LineHarvest(
                new PageCache(folder.resolve("pages")),
                picture -> page(),
                new TesseractPages(folder.resolve("tesseract"), none));
    }

    private static Page page() {
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < 2; line++) {
            Quad box = Quad.rectangle(17, 18 + 40 * line, 183, 46 + 40 * line);
            String text = READ.get(line);
            rows.add(new Row(List.of(new TextLine(text, box, 0.9f, List.of(new Word(text, box, 0.9f))))));
        }
        return new Page(200, 150, 0, rows);
    }

    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 150);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 24));
        for (int line = 0; line < PRINTED.size(); line++) {
            graphics.drawString(PRINTED.get(line), 22, 40 + 40 * line);
        }
        graphics.dispose();
        return image;
    }
}
