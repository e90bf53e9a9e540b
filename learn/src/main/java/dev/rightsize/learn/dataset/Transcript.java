package dev.rightsize.learn.dataset;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a set says about the printed lines of a receipt.
 *
 * <p>Knows three raw forms, the richest that exists wins: {@code raw/boxes/NAME.json} (WildReceipt: boxes and
 * categories), {@code raw/box/NAME.csv} (SROIE: eight coordinates, then the text) and the plain lines that the truth
 * names.
 */
public final class Transcript {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COORDINATES = 8;

    private Transcript() {}

    /** The transcribed pieces in the file's order; empty if the set has no transcript of this receipt. */
    public static List<TranscriptLine> read(TruthSet set, ReceiptTruth truth) {
        String stem = truth.file().replaceFirst("\\.[^.]*$", "");
        Path categories = set.folder().resolve("raw/boxes/" + stem + ".json");
        Path boxes = set.folder().resolve("raw/box/" + stem + ".csv");
        try {
            if (Files.exists(categories)) {
                return wildReceipt(categories);
            }
            if (Files.exists(boxes)) {
                return sroie(boxes);
            }
            return plain(set, truth.transcript());
        } catch (IOException | JacksonException e) {
            throw new DatasetException("Cannot read the transcript of " + set.image(truth) + ": " + e, e);
        }
    }

    private static List<TranscriptLine> plain(TruthSet set, @Nullable String file) throws IOException {
        if (file == null || !Files.exists(set.folder().resolve(file))) {
            return List.of();
        }
        return lines(set.folder().resolve(file))
                .map(line -> new TranscriptLine(line, null, null))
                .toList();
    }

    private static List<TranscriptLine> sroie(Path file) throws IOException {
        List<TranscriptLine> read = new ArrayList<>();
        for (String line : lines(file).toList()) {
            String[] parts = line.split(",", COORDINATES + 1);
            if (parts.length <= COORDINATES) {
                throw new DatasetException(
                        file + ": eight coordinates and a text are wanted but a line is '" + line + "'.");
            }
            float[] corners = new float[COORDINATES];
            for (int i = 0; i < COORDINATES; i++) {
                corners[i] = Float.parseFloat(parts[i].strip());
            }
            read.add(new TranscriptLine(parts[COORDINATES], quad(corners), null));
        }
        return read;
    }

    private static List<TranscriptLine> wildReceipt(Path file) throws IOException {
        List<TranscriptLine> read = new ArrayList<>();
        for (JsonNode piece : JSON.readTree(Files.readString(file)).path("annotations")) {
            String text = piece.path("text").asString("");
            if (!text.isBlank()) {
                float[] corners = new float[COORDINATES];
                for (int i = 0; i < COORDINATES; i++) {
                    corners[i] = piece.path("box").path(i).floatValue();
                }
                read.add(new TranscriptLine(
                        text, quad(corners), role(piece.path("label").asInt(0))));
            }
        }
        return read;
    }

    /** Clockwise from the top left; WildReceipt starts at the bottom left and goes the other way. */
    private static Quad quad(float[] c) {
        return c[1] <= c[7]
                ? new Quad(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
                : new Quad(c[6], c[7], c[4], c[5], c[2], c[3], c[0], c[1]);
    }

    /** WildReceipt numbers its classes 1 to 25, value and label of a kind next to each other; 0 is "ignore". */
    private static @Nullable Role role(int label) {
        return switch (label) {
            case 1, 2 -> Role.MERCHANT;
            case 3, 4 -> Role.ADDRESS;
            case 5, 6 -> Role.PHONE;
            case 7, 8 -> Role.DATE;
            case 9, 10 -> Role.TIME;
            case 11, 12 -> Role.ITEM;
            case 13, 14 -> Role.QUANTITY;
            case 15, 16 -> Role.ITEM_PRICE;
            case 17, 18 -> Role.SUBTOTAL;
            case 19, 20 -> Role.TAX;
            case 21, 22 -> Role.TIP;
            case 23, 24 -> Role.TOTAL;
            case 25 -> Role.OTHER;
            default -> null;
        };
    }

    /** Decoded leniently: some transcripts of SROIE are not UTF-8. */
    private static Stream<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank());
    }
}
