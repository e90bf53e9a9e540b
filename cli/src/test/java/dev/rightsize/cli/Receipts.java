package dev.rightsize.cli;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Tax;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Photos for tests and a reader that knows them by the colour of their first pixel: white is a receipt, green is none,
 * red breaks the model, blue is a fault in Rightsize. The photo's width is the receipt's total, so that results can be
 * told apart.
 */
final class Receipts {
    static final ModelReference ROLES =
            new ModelReference("receipt-roles", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE);
    static final ModelReference OCR = new ModelReference("pp-ocr-v4", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE);

    private Receipts() {}

    /** Reads what the photo's colour says, more slowly the smaller it is, so that threads finish out of order. */
    static ReceiptReader reader() {
        return picture -> {
            pause(Math.max(0, 40 - picture.width() % 10 * 4));
            Color colour = new Color(picture.rgb()[0] & 0xFF, picture.rgb()[1] & 0xFF, picture.rgb()[2] & 0xFF);
            if (colour.equals(Color.RED)) {
                throw new EngineException("Model 'text-detection' failed.");
            } else if (colour.equals(Color.BLUE)) {
                throw new IllegalStateException("a fault");
            }
            Reading reading = colour.equals(Color.GREEN)
                    ? new NotAReceipt("no text was found", 0.97)
                    : receipt(new Amount(picture.width() * 100L));
            return result(reading, picture);
        };
    }

    static ReadResult result(Reading reading, Picture picture) {
        Row row = new Row(List.of(new TextLine("CAFÉ", Quad.rectangle(20, 10, 80, 30), 0.9f, List.of())));
        Page page = new Page(picture.width(), picture.height(), 0, List.of(row));
        StageTimes times = new StageTimes(0, 110_000_000, 520_000_000, 60_000_000);
        return new ReadResult(reading, page, picture, times, ROLES, List.of(OCR, ROLES));
    }

    static Receipt receipt(Amount total) {
        CalendarDate march = new CalendarDate(2024, 3, 4);
        CalendarDate april = new CalendarDate(2024, 4, 3);
        Item coffee = new Item("Café con leche", "2", new Amount(150), new Amount(300));
        Item tortilla = new Item("Tortilla de patatas con un nombre larguísimo y más", null, null, new Amount(450));
        return new Receipt(
                field("CAFÉ CENTRAL", 0.98),
                field("Carrer Major 12, Girona", 0.9),
                null,
                field("B12345678", 0.95),
                new Field<>(null, "03/04/24", 0.5, null, List.of("both readings are days"), List.of(march, april)),
                field(new ClockTime(19, 5), 0.9),
                field("EUR", 0.99),
                null,
                List.of(field(coffee, 0.95), field(tortilla, 0.6)),
                field(new Amount(750), 0.9),
                List.of(),
                List.of(field(new Tax("IVA 10%", "10", new Amount(750), new Amount(75)), 0.9)),
                null,
                Field.of(total, "TOTAL " + total, 0.97, Quad.rectangle(20, 60, 180, 80), List.of("label 'TOTAL'")),
                List.of(field(new Payment(Payment.Means.CASH, "EFECTIVO", new Amount(1000)), 0.9)),
                null,
                List.of(
                        new Check("items = subtotal", new Amount(750), new Amount(750), true),
                        new Check("subtotal + tax = total", new Amount(825), total, false)));
    }

    private static <T> Field<T> field(T value, double confidence) {
        return Field.of(value, value.toString(), confidence, Quad.rectangle(20, 10, 80, 30), List.of("a reason"));
    }

    /** Writes a photo; its name's ending says the format. */
    static Path photo(Path file, Color colour, int width) {
        BufferedImage image = new BufferedImage(width, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, 100);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        graphics.drawString("CAFÉ", 22, 27);
        graphics.dispose();
        String name = file.getFileName().toString();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), new File(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
