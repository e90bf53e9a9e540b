package dev.rightsize.eats.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/receipts}: receipts to print, or to photograph from a screen. */
@RestController
@ConditionalOnProperty(name = "eats.demo", havingValue = "true", matchIfMissing = true)
final class DemoReceipts {
    private static final int MARGIN = 40;
    private static final int ROW = 40;
    private static final Font FONT = new Font(Font.MONOSPACED, Font.PLAIN, 30);

    private final Clock clock;

    DemoReceipts(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(path = "/demo/receipts", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        List<DemoReceipt> receipts = DemoReceipt.of(today());
        String pictures = IntStream.range(0, receipts.size())
                .mapToObj(i -> "<p>%s<br><img src=\"/demo/receipts/%d.png\" alt=\"%s\" width=\"360\"></p>"
                        .formatted(
                                receipts.get(i).title(), i + 1, receipts.get(i).title()))
                .collect(Collectors.joining("\n"));
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Demo receipts</title>"
                + "<h1>Demo receipts</h1><p>Print them, or photograph the screen. Tomorrow they have another date."
                + " The second of each restaurant is so large that it needs the daily code, which its owner sees.</p>"
                + pictures + "</html>";
    }

    @GetMapping(path = "/demo/receipts/{number}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> picture(@PathVariable int number) throws IOException {
        List<DemoReceipt> receipts = DemoReceipt.of(today());
        return number < 1 || number > receipts.size()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(drawn(receipts.get(number - 1)));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    static byte[] drawn(DemoReceipt receipt) throws IOException {
        int width = 2 * MARGIN + 32 * 18;
        int height = 2 * MARGIN + ROW * receipt.lines().size();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(30, 30, 30));
        pen.setFont(FONT);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int y = MARGIN + ROW / 2;
        for (String line : receipt.lines()) {
            pen.drawString(line, MARGIN, y);
            y += ROW;
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
