package dev.rightsize.benchmarks.receipts;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is printed as it becomes known, and kept to be written as Markdown. */
final class Report {
    private final PrintWriter out;
    private final List<String> markdown = new ArrayList<>();

    Report(PrintWriter out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
        markdown.addAll(List.of("## " + text, ""));
        out.flush();
    }

    void subheading(String text) {
        out.println();
        out.println(text);
        markdown.addAll(List.of("### " + text, ""));
        out.flush();
    }

    void paragraph(String text) {
        out.println(text);
        markdown.addAll(List.of(text, ""));
        out.flush();
    }

    void table(Table table) {
        table.text().forEach(out::println);
        markdown.addAll(table.markdown());
        markdown.add("");
        out.flush();
    }

    String markdown() {
        return String.join("\n", markdown) + "\n";
    }
}
