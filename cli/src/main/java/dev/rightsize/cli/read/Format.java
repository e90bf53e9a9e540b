package dev.rightsize.cli.read;

/** How results are written. */
enum Format {
    /** For people. */
    TEXT("", "", ""),
    /** One array, one line for each file. */
    JSON("[\n", ",\n", "\n]\n"),
    /** One object a line. */
    JSONL("", "", "");

    private final String start;
    private final String separator;
    private final String end;

    Format(String start, String separator, String end) {
        this.start = start;
        this.separator = separator;
        this.end = end;
    }

    String start() {
        return start;
    }

    String separator() {
        return separator;
    }

    String end() {
        return end;
    }

    /** Whether failures are part of the results; in the others they go to the error stream. */
    boolean showsFailures() {
        return this != TEXT;
    }

    String render(Outcome outcome, boolean colours) {
        return switch (this) {
            case TEXT -> outcome.text(colours);
            case JSON -> outcome.json();
            case JSONL -> outcome.json() + "\n";
        };
    }
}
