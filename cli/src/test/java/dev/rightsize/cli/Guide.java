package dev.rightsize.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of docs/guide, as blocks of code. */
final class Guide {
    private static final Pattern FENCE =
            Pattern.compile("(?:`([a-z]+\\.(?:json|csv))`:\\n\\n)?```([a-z]+)\\n(.*?)```", Pattern.DOTALL);

    private Guide() {}

    /**
     * @param file the file that it is to be kept in; empty if it is none
     * @param language {@code sh}, {@code text}, {@code json}, {@code csv} or {@code java}
     */
    record Block(String file, String language, String content) {}

    static List<Block> blocks(String page) throws IOException {
        Matcher fences =
                FENCE.matcher(Files.readString(root().resolve("docs/guide").resolve(page)));
        List<Block> blocks = new ArrayList<>();
        while (fences.find()) {
            String file = fences.group(1);
            blocks.add(new Block(file == null ? "" : file, fences.group(2), fences.group(3)));
        }
        return blocks;
    }

    /** The folder of the repository. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/guide"))) {
            folder = Objects.requireNonNull(folder.getParent(), "Run the tests inside the repository.");
        }
        return folder;
    }
}
