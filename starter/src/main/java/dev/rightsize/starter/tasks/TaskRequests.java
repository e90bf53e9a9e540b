package dev.rightsize.starter.tasks;

import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Modality;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Reads the input of a task from a request. A picture comes in a form with a file {@code picture}, in JSON with {@code
 * "picture"} in base64, or as the body itself; a text in a form with {@code text}, in JSON with {@code "text"}, or as the
 * body itself. {@code strategy} comes with the form, in the JSON, or in the query.
 */
final class TaskRequests {
    private static final String PICTURE = "picture";
    private static final String TEXT = "text";
    private static final String PICTURE_JSON = "{\"picture\": \"<base64>\"}";
    private static final String TEXT_JSON = "{\"text\": \"…\"}";
    private static final String STRATEGY = "strategy";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int JSON_AROUND = 4096;

    private final long maxBytes;

    TaskRequests(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    TaskInput read(HttpServletRequest request, Modality modality) throws IOException {
        return modality == Modality.TEXT ? text(request) : picture(request);
    }

    private TaskInput picture(HttpServletRequest request) throws IOException {
        String type = type(request);
        if (request instanceof MultipartHttpServletRequest form) {
            return form(form);
        }
        if (type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return json(request);
        }
        if (type.startsWith("image/") || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE)) {
            return picture(body(request, maxBytes), request.getParameter(STRATEGY));
        }
        throw unsupported("Send the picture as multipart/form-data with a file 'picture', as application/json with"
                + " 'picture' in base64, or as image/jpeg and the like.");
    }

    private TaskInput text(HttpServletRequest request) throws IOException {
        String type = type(request);
        if (type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            JsonNode json = jsonOf(request, TEXT_JSON);
            JsonNode text = json.path(TEXT);
            if (!text.isString()) {
                throw missing(TEXT, "The JSON has no text 'text'. Send " + TEXT_JSON + ".");
            }
            return text(
                    text.stringValue().getBytes(StandardCharsets.UTF_8),
                    json.path(STRATEGY).stringValue(null));
        }
        if (type.startsWith(MediaType.TEXT_PLAIN_VALUE)) {
            return text(body(request, maxBytes), request.getParameter(STRATEGY));
        }
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || request instanceof MultipartHttpServletRequest) {
            String text = request.getParameter(TEXT);
            if (text == null) {
                throw missing(TEXT, "The form has no field 'text'. With curl, add it by --data-urlencode 'text=…'.");
            }
            return text(text.getBytes(StandardCharsets.UTF_8), request.getParameter(STRATEGY));
        }
        throw unsupported("Send the text as text/plain, as application/json with 'text', or as a form with 'text'.");
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    private TaskInput form(MultipartHttpServletRequest form) throws IOException {
        try {
            MultipartFile file = form.getFile(PICTURE);
            if (file == null) {
                throw missing(
                        PICTURE, "The form has no file 'picture'. With curl, add it by -F 'picture=@receipt.jpg'.");
            }
            return picture(file.getBytes(), form.getParameter(STRATEGY));
        } catch (MaxUploadSizeExceededException e) {
            throw tooLarge();
        } catch (MultipartException e) {
            throw new TaskProblem(
                    400, "malformed-form", "Malformed form", "The multipart body cannot be read. Send it again.");
        }
    }

    private TaskInput json(HttpServletRequest request) throws IOException {
        JsonNode json = jsonOf(request, PICTURE_JSON);
        if (!json.path(PICTURE).isString()) {
            throw missing(PICTURE, "The JSON has no text 'picture'. Send " + PICTURE_JSON + ".");
        }
        try {
            byte[] picture = Base64.getDecoder().decode(json.path(PICTURE).stringValue());
            return picture(picture, json.path(STRATEGY).stringValue(null));
        } catch (IllegalArgumentException e) {
            throw missing(PICTURE, "'picture' is not base64. Encode the file's bytes, without 'data:' before them.");
        }
    }

    private JsonNode jsonOf(HttpServletRequest request, String example) throws IOException {
        try {
            return JSON.readTree(body(request, maxBytes / 3 * 4 + JSON_AROUND));
        } catch (JacksonException e) {
            throw new TaskProblem(
                    400, "malformed-json", "Malformed JSON", "The body is not JSON. Send " + example + ".");
        }
    }

    private TaskInput picture(byte[] bytes, @Nullable String strategy) {
        return input("the picture", bytes, strategy);
    }

    private TaskInput text(byte[] bytes, @Nullable String strategy) {
        return input("the text", bytes, strategy);
    }

    private TaskInput input(String name, byte[] bytes, @Nullable String strategy) {
        if (bytes.length > maxBytes) {
            throw tooLarge();
        }
        return new TaskInput(name, bytes, strategy == null || strategy.isEmpty() ? null : strategy(strategy));
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
                "The upload has more than the " + maxBytes / 1024 + " KB that are taken. Save a picture smaller: 3,000"
                        + " pixels on the longer side are plenty.");
    }

    private static TaskProblem missing(String what, String detail) {
        return new TaskProblem(400, "missing-" + what, "Missing " + what, detail);
    }

    private static TaskProblem unsupported(String detail) {
        return new TaskProblem(415, "unsupported-media-type", "Unsupported media type", detail);
    }
}
