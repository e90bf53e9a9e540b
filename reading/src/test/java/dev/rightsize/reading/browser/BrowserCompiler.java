package dev.rightsize.reading.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles classes to JavaScript the way the browser package does, and says what a page could not run. */
final class BrowserCompiler {
    private static final List<File> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(File::new)
            .toList();

    private final Path output;

    /** Writes the JavaScript to the folder {@code output}. */
    BrowserCompiler(Path output) {
        this.output = output;
    }

    /** Compiles every method of {@code classes} and returns the problems, one text each; none when a page can run all. */
    List<String> problems(Collection<String> classes) {
        TeaVMTool teavm = new TeaVMTool();
        teavm.setTargetType(TeaVMTargetType.JAVASCRIPT);
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        teavm.setObfuscated(false);
        teavm.setTargetDirectory(output.toFile());
        teavm.setClassLoader(BrowserCompiler.class.getClassLoader());
        teavm.setClassPath(CLASS_PATH); // and nothing else: by default TeaVM would also find the JDK's own classes
        teavm.setMainClass(Page.class.getName());
        teavm.setLog(new EmptyTeaVMToolLog());
        teavm.getProperties().setProperty(ReachEverything.CLASSES, String.join(",", classes));
        try {
            teavm.generate();
        } catch (TeaVMToolException e) {
            throw new IllegalStateException("TeaVM stopped before it could say what is wrong with " + classes, e);
        }
        return teavm.getProblemProvider().getSevereProblems().stream()
                .map(BrowserCompiler::text)
                .toList();
    }

    private static String text(Problem problem) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        StringBuilder message = new StringBuilder(text.getText());
        if (problem.getLocation() != null) {
            message.append("\n    at ");
            TeaVMProblemRenderer.renderCallLocation(
                    problem.getLocation().getMethod(), problem.getLocation().getSourceLocation(), message);
        }
        return message.toString();
    }

    /** Names of all classes compiled together with {@code member}: those of its folder or jar. */
    static List<String> classesBeside(Class<?> member) {
        try {
            Path place = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return classesUnder(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                return classesUnder(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classesUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('\\', '.')
                            .replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    /** An empty page; {@link ReachEverything} adds the classes. */
    static final class Page {
        private Page() {}

        public static void main(String[] args) {}
    }
}
