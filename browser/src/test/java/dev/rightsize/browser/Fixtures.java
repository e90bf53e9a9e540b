package dev.rightsize.browser;

import dev.rightsize.core.json.JsonObject;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.photo.ReceiptRenderer;
import dev.rightsize.learn.synthesis.photo.RenderedReceipt;
import dev.rightsize.learn.synthesis.photo.TruthJson;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.json.LinesJson;
import dev.rightsize.reading.json.ReceiptJson;
import dev.rightsize.reading.pixels.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Receipts of our generator as PNG and JPEG files, each with what this machine reads there, for a page to read too. */
final class Fixtures {
    private static final float JPEG_QUALITY = 0.85f;

    private Fixtures() {}

    /**
     * Writes {@code SEED.png}, {@code SEED.jpg} and {@code SEED.png.json}, {@code SEED.jpg.json} for seeds from 1 on, and the
     * truth of the first of these as {@code SEED.png.truth.json}. Pictures that are there are kept, and read again: models change.
     */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        PictureDecoder decoder = new PictureDecoder();
        try (LocalReceiptReader reader = LocalReceiptReader.open((Path) null, 1, RecogniserTier.LIGHT)) {
            for (int seed = 1; seed <= count; seed++) {
                Path png = folder.resolve(seed + ".png");
                Path jpeg = folder.resolve(seed + ".jpg");
                if (!Files.exists(folder.resolve(seed + ".jpg.json"))) {
                    SyntheticReceipt receipt = ReceiptGenerator.everywhere().generate(seed);
                    RenderedReceipt rendered = ReceiptRenderer.render(receipt, seed);
                    Files.writeString(
                            folder.resolve(seed + ".png.truth.json"), TruthJson.line(seed + ".png", rendered));
                    Files.write(jpeg, rendered.jpeg(JPEG_QUALITY));
                    ImageIO.write(image(decoder.decode(jpeg)), "png", png.toFile());
                }
                for (Path file : new Path[] {png, jpeg}) {
                    Files.writeString(
                            folder.resolve(file.getFileName() + ".json"), answer(reader.read(decoder.decode(file))));
                }
            }
        }
    }

    private static String answer(ReadResult result) {
        JsonObject json = ReceiptJson.of(result.reading(), result.page());
        return json.put("lines", LinesJson.of(result.page())).toString();
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] rgb = picture.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            int pixel = (rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | rgb[i + 2] & 0xFF;
            image.setRGB(i / 3 % picture.width(), i / 3 / picture.width(), pixel);
        }
        return image;
    }
}
