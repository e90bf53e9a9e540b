package dev.rightsize.local.jsonfile;

/**
 * What is wrong at one place of a file.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param path the way to the value: {@code cards[2].prices[0].validFrom}; empty for the whole file
 * @param message what is wrong, and what to do
 */
public record JsonProblem(String file, int line, int column, String path, String message) {
    /** As compilers write it: {@code cards.json:12:7: prices[0]: 'validFrom' is missing.} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
