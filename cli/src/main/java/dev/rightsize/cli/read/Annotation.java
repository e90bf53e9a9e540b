package dev.rightsize.cli.read;

import dev.rightsize.local.ReadResult;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Receipt;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.color.ColorSpace;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The upright picture with what was read on it: every line of text in grey, every field in the colour of its kind. */
final class Annotation {
    /** Larger pictures are drawn smaller: nobody looks at twelve megapixels. */
    private static final int LONGEST_SIDE = 2400;

    private static final Color LINE = new Color(0x80808080, true);
    private static final int LEGEND_ROWS = 2;

    private final double scale;
    private final int width;
    private final int height;
    private final int fontSize;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final List<Rectangle> labels = new ArrayList<>();

    private Annotation(Picture picture) {
        scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        width = Math.max(1, (int) Math.round(picture.width() * scale));
        height = Math.max(1, (int) Math.round(picture.height() * scale));
        fontSize = Math.max(11, Math.max(width, height) / 80);
        image = new BufferedImage(width, height + LEGEND_ROWS * fontSize * 2, BufferedImage.TYPE_3BYTE_BGR);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(image(picture), 0, 0, width, height, null);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, fontSize));
    }

    /** Whether letters can be drawn here: a bare server may have Java but no fonts. */
    static boolean canDraw() {
        try {
            new Annotation(new Picture(1, 1, new byte[3])).text("a");
            return true;
        } catch (LinkageError | InternalError | NullPointerException e) {
            return false; // how the JDK says that fontconfig or every font is missing
        }
    }

    /** Writes the picture as PNG; a file that is there is replaced when the new one is complete. */
    static void write(ReadResult result, Path target) throws IOException {
        BufferedImage drawn = draw(result);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                ImageIO.write(drawn, "png", out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static BufferedImage draw(ReadResult result) {
        Annotation annotation = new Annotation(result.upright());
        annotation.lines(result);
        List<Mark> marks = result.reading() instanceof Receipt receipt ? Mark.of(receipt) : List.of();
        marks.forEach(annotation::outline);
        marks.forEach(annotation::label); // on top of all outlines
        annotation.legend(marks);
        annotation.graphics.dispose();
        return annotation.image;
    }

    private void lines(ReadResult result) {
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(Math.max(1, fontSize / 12f)));
        result.page().rows().stream()
                .flatMap(row -> row.cells().stream())
                .forEach(line -> graphics.draw(shape(line.box())));
    }

    private void outline(Mark mark) {
        graphics.setColor(mark.kind().colour());
        graphics.setStroke(new BasicStroke(Math.max(2, fontSize / 5f)));
        graphics.draw(shape(mark.box()));
    }

    /** Beside the box, towards the nearer edge; where that is taken, on the other side, above or below. */
    private void label(Mark mark) {
        int textWidth = graphics.getFontMetrics().stringWidth(mark.label()) + fontSize / 2;
        int textHeight = fontSize * 5 / 4;
        int left = (int) (mark.box().left() * scale) - textWidth;
        int right = (int) (mark.box().right() * scale);
        int middle = (int) (mark.box().centreY() * scale) - textHeight / 2;
        int above = (int) (mark.box().top() * scale) - textHeight;
        int below = (int) (mark.box().bottom() * scale);
        boolean rightIsNearer = mark.box().centreX() * scale > width / 2.0;
        int[][] places = {
            {rightIsNearer ? right : left, middle},
            {rightIsNearer ? left : right, middle},
            {left + textWidth, above},
            {left + textWidth, below}
        };
        Rectangle place = Stream.of(places)
                .map(corner -> new Rectangle(corner[0], corner[1], textWidth, textHeight))
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> inside(new Rectangle(left + textWidth, above, textWidth, textHeight)));
        labels.add(place);
        tag(mark.label(), mark.kind().colour(), place.x, place.y);
    }

    private boolean isFree(Rectangle place) {
        return new Rectangle(width, height).contains(place) && labels.stream().noneMatch(place::intersects);
    }

    private Rectangle inside(Rectangle place) {
        int x = Math.max(0, Math.min(place.x, width - place.width));
        int y = Math.max(0, Math.min(place.y, height - place.height));
        return new Rectangle(x, y, place.width, place.height);
    }

    private void legend(List<Mark> marks) {
        Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
        marks.forEach(mark -> kinds.add(mark.kind()));
        int x = fontSize / 2;
        int y = height + fontSize / 2;
        for (Mark.Kind kind : kinds) {
            int tagWidth = graphics.getFontMetrics().stringWidth(kind.title()) + fontSize / 2;
            if (x + tagWidth > width) {
                x = fontSize / 2;
                y += fontSize * 7 / 4;
            }
            tag(kind.title(), kind.colour(), x, y);
            x += tagWidth + fontSize / 2;
        }
        if (kinds.isEmpty()) {
            tag("no fields found", Color.DARK_GRAY, x, y);
        }
    }

    private void tag(String text, Color colour, int x, int y) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setColor(colour);
        graphics.fillRect(x, y, metrics.stringWidth(text) + fontSize / 2, fontSize * 5 / 4);
        graphics.setColor(Color.WHITE);
        graphics.drawString(text, x + fontSize / 4, y + fontSize);
    }

    private void text(String text) {
        graphics.drawString(text, 0, 0);
    }

    private Shape shape(Quad box) {
        Path2D path = new Path2D.Double();
        path.moveTo(box.x1() * scale, box.y1() * scale);
        path.lineTo(box.x2() * scale, box.y2() * scale);
        path.lineTo(box.x3() * scale, box.y3() * scale);
        path.lineTo(box.x4() * scale, box.y4() * scale);
        path.closePath();
        return path;
    }

    /** Around the same bytes, not a copy. */
    private static BufferedImage image(Picture picture) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, BufferedImage.OPAQUE, DataBuffer.TYPE_BYTE);
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(picture.rgb(), picture.rgb().length),
                picture.width(),
                picture.height(),
                picture.width() * 3,
                3,
                new int[] {0, 1, 2},
                null);
        return new BufferedImage(model, raster, false, null);
    }
}
