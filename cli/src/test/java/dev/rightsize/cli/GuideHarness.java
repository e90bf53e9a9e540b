package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the commands of a guide page in the folder of its files, and holds what they print against what it shows. */
abstract class GuideHarness extends CommandHarness {
    /** Runs all of them; gives how many. */
    int commandsPrintWhatIsShown(String page) throws IOException {
        List<String> checked = new ArrayList<>();
        String command = "";
        for (Guide.Block block : Guide.blocks(page)) {
            switch (block.language()) {
                case "json", "csv" -> file(block.file(), block.content());
                case "sh" -> command = block.content().strip();
                case "text" -> {
                    check(command, block.content());
                    checked.add(command);
                }
                default -> assertThat(block.language()).isEqualTo("java");
            }
        }
        return checked.size();
    }

    /** Lines between two … stand together in what it prints, whatever the width of its columns. */
    private void check(String command, String shown) {
        String[] arguments = Stream.of(command.replace("\\\n", " ").split("\\s+"))
                .skip(1)
                .map(word -> word.matches("[a-z]+\\.(json|csv|html)")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        run(arguments);
        String printed = narrow((output() + errors()).replace(folder + "/", ""));
        int from = 0;
        for (String part : shown.split("(?m)^…\\n")) {
            int at = printed.indexOf(narrow(part.strip()), from);
            assertThat(at)
                    .as("%s prints\n%s\nand there\n%s", command, printed, part)
                    .isNotNegative();
            from = at;
        }
    }

    private static String narrow(String text) {
        return text.replaceAll(" +", " ");
    }
}
