package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleUnavailableException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a command did to each bundle: lines as it goes, or one list of JSON at its end. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final Console console;
    private final @Nullable ArrayNode list;
    private boolean failed;

    /** @param json whether programs read it */
    Report(PrintWriter out, Console console, boolean json) {
        this.out = out;
        this.console = console;
        list = json ? JSON.createArrayNode() : null;
    }

    boolean isJson() {
        return list != null;
    }

    /** For people only. */
    void line(String text) {
        if (list == null) {
            out.println(text);
        }
    }

    /** For programs only: an object to fill, thrown away if people read. */
    ObjectNode entry(String name, @Nullable String version) {
        ObjectNode entry = list == null ? JSON.createObjectNode() : list.addObject();
        return entry.put("name", name).put("version", version);
    }

    /** To whoever watches, and in what programs read. */
    void failure(BundleName bundle, BundleException e) {
        failed = true;
        console.err().println("rightsize: " + e.getMessage());
        entry(bundle.name(), bundle.version())
                .putObject("error")
                .put("code", e instanceof BundleUnavailableException ? "unavailable" : "refused")
                .put("message", e.getMessage());
    }

    /** Something that is not as it should be. */
    void complaint(String text) {
        failed = true;
        console.err().println("rightsize: " + text);
    }

    /** @return the exit code */
    int end() {
        if (list != null) {
            out.println(JSON.writeValueAsString(list));
        }
        return failed ? 1 : 0;
    }
}
