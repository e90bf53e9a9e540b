package dev.rightsize.local.hub;

/** What a bundle's files are sent as. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String TEXT = "text/plain;charset=utf-8";

    private MediaTypes() {}

    static String of(String path) {
        if (path.endsWith(".json")) {
            return JSON;
        }
        return path.endsWith(".txt") ? TEXT : "application/octet-stream";
    }
}
