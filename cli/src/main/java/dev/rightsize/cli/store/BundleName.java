package dev.rightsize.cli.store;

import org.jspecify.annotations.Nullable;

/**
 * A bundle as it is typed: {@code pp-ocr-v4} or {@code pp-ocr-v4@1.1.0}.
 *
 * @param version null for none
 */
record BundleName(String name, @Nullable String version) {
    static BundleName parse(String text) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        String version = at < 0 ? null : text.substring(at + 1);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")
                || version != null && !version.matches("\\d{1,9}(\\.\\d{1,9}){2}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no bundle. Write it like pp-ocr-v4 or pp-ocr-v4@1.1.0.");
        }
        return new BundleName(name, version);
    }

    boolean fits(String otherName, String otherVersion) {
        return name.equals(otherName) && (version == null || version.equals(otherVersion));
    }

    @Override
    public String toString() {
        return version == null ? name : name + "@" + version;
    }
}
