package dev.rightsize.starter.tasks;

import dev.rightsize.core.placement.Strategy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the input of a task from a request: a form with a file {@code picture}, JSON with {@code "picture"} in base64, or the
 * picture itself as the body. {@code strategy} comes with the form, in the JSON, or in the query.
 */
final class TaskRequests {
    private static final String PICTURE = "picture";
    private static final String STRATEGY = "strategy";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int JSON_AROUND = 4096;

    private final long maxBytes;

    TaskRequests(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    TaskInput read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (request instanceof MultipartHttpServletRequest form) {
            return form(form);
        }
        if (type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return json(request);
        }
        if (type.startsWith("image/") || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE)) {
            return input(body(request, maxBytes), request.getParameter(STRATEGY));
        }
        throw new TaskProblem(
                415,
                "unsupported-media-type",
                "Unsupported media type",
                "Send the picture as multipart/form-data with a file 'picture', as application/json with 'picture' in"
                        + " base64, or as image/jpeg and the like.");
    }

    private TaskInput form(MultipartHttpServletRequest form) throws IOException {
        try {
            MultipartFile file = form.getFile(PICTURE);
            if (file == null) {
                throw missing("The form has no file 'picture'. With curl, add it by -F 'picture=@receipt.jpg'.");
            }
            return input(file.getBytes(), form.getParameter(STRATEGY));
        } catch (MaxUploadSizeExceededException e) {
            throw tooLarge();
        } catch (MultipartException e) {
            throw new TaskProblem(
                    400, "malformed-form", "Malformed form", "The multipart body cannot be read. Send it again.");
        }
    }

    private TaskInput json(HttpServletRequest request) throws IOException {
        try {
            JsonNode json = JSON.readTree(body(request, maxBytes / 3 * 4 + JSON_AROUND));
            if (!json.path(PICTURE).isString()) {
                throw missing("The JSON has no text 'picture'. Send {\"picture\": \"<base64>\"}.");
            }
            JsonNode strategy = json.path(STRATEGY);
            byte[] picture = Base64.getDecoder().decode(json.path(PICTURE).stringValue());
            return input(picture, strategy.isString() ? strategy.stringValue() : null);
        } catch (JacksonException e) {
            throw new TaskProblem(
                    400, "malformed-json", "Malformed JSON", "The body is not JSON. Send {\"picture\": \"<base64>\"}.");
        } catch (IllegalArgumentException e) {
            throw missing("'picture' is not base64. Encode the file's bytes, without 'data:' before them.");
        }
    }

    private TaskInput input(byte[] bytes, @Nullable String strategy) {
        if (bytes.length > maxBytes) {
            throw tooLarge();
        }
        return new TaskInput("the picture", bytes, strategy == null || strategy.isEmpty() ? null : strategy(strategy));
    }

    private byte[] body(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
        if (bytes.length > most) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Strategy strategy(String text) {
        for (Strategy strategy : Strategy.values()) {
            if (label(strategy).equals(text)) {
                return strategy;
            }
        }
        List<String> labels =
                Arrays.stream(Strategy.values()).map(TaskRequests::label).toList();
        throw new TaskProblem(
                400,
                "unknown-strategy",
                "Unknown strategy",
                "There is no strategy of that name. Use one of " + labels + ", or leave it out.");
    }

    /** {@code local-first}. */
    private static String label(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TaskProblem tooLarge() {
        return new TaskProblem(
                413,
                "upload-too-large",
                "Upload too large",
                "The picture has more than the " + maxBytes / 1024 + " KB that are taken. Save it smaller: 3,000 pixels"
                        + " on the longer side are plenty.");
    }

    private static TaskProblem missing(String detail) {
        return new TaskProblem(400, "missing-picture", "Missing picture", detail);
    }
}
