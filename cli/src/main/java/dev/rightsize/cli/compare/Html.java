package dev.rightsize.cli.compare;

/** Text that becomes part of a page. */
final class Html {
    private Html() {}

    /** The text with everything that means something in HTML made harmless. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
