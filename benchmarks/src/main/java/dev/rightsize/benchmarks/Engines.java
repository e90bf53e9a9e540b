package dev.rightsize.benchmarks;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.rightsize.Decoding;
import dev.rightsize.benchmarks.rightsize.OurParsers;
import dev.rightsize.benchmarks.rightsize.RightsizeFactory;
import dev.rightsize.benchmarks.tesseract.TesseractFactory;
import dev.rightsize.learn.evaluate.TypedValues;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.TextTiers;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.image.UnreadableImageException;
import java.io.IOException;
import java.util.List;

/** The engines that {@code --engines} may name, and the parsers that errors are judged by. */
final class Engines {
    private Engines() {}

    static List<EngineFactory> all() {
        PictureDecoder decoder = new PictureDecoder();
        Decoding decoding = image -> {
            try {
                return decoder.decode(image);
            } catch (UnreadableImageException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
        return List.of(
                rightsize("rightsize", TextTiers.of(RecogniserTier.LIGHT), decoding),
                rightsize("rightsize-tiered", TextTiers.of(RecogniserTier.TIERED), decoding),
                rightsize("rightsize-heavy", new TextTiers(DetectorTier.HEAVY, RecogniserTier.HEAVY), decoding),
                rightsize(
                        "rightsize-heavy-detector", new TextTiers(DetectorTier.HEAVY, RecogniserTier.LIGHT), decoding),
                new TesseractFactory(() -> ReceiptBundle.open(null)::read));
    }

    private static EngineFactory rightsize(String name, TextTiers tiers, Decoding decoding) {
        return new RightsizeFactory(name, LocalReceiptReader::open, tiers, decoding);
    }

    static TypedValues parsers() {
        return new OurParsers();
    }
}
