package dev.rightsize.cli.read;

import dev.rightsize.local.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Files, folders and globs as they were typed, made a list of pictures in a lasting order. */
final class Inputs {
    /** Endings that say picture: such a file is reported if it is broken, where another would be passed over. */
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif", "heic", "heif", "avif");

    private Inputs() {}

    static List<Input> expand(List<String> arguments) {
        List<Input> inputs = new ArrayList<>();
        for (String argument : arguments) {
            try {
                expand(argument, Path.of(argument), inputs);
            } catch (InvalidPathException e) {
                inputs.add(new Input.Nothing(
                        argument,
                        "not-found",
                        "'" + argument + "' is no file name here (" + e.getReason() + "). If it has letters beyond"
                                + " ASCII, set a locale that has them: export LC_ALL=C.UTF-8"));
            }
        }
        return inputs;
    }

    private static void expand(String argument, Path path, List<Input> inputs) {
        if (Files.isDirectory(path)) {
            addAll(
                    argument,
                    walk(path, Inputs::isPicture),
                    inputs,
                    new Input.Nothing(
                            argument,
                            "no-images",
                            "There is no picture in the folder '" + argument
                                    + "'. Name one that has JPEG, PNG, WebP, TIFF, BMP" + " or GIF files."));
        } else if (isGlob(argument) && !Files.exists(path)) {
            addAll(
                    argument,
                    glob(argument),
                    inputs,
                    new Input.Nothing(
                            argument,
                            "no-match",
                            "No file matches '" + argument + "'. Check the pattern and the folder."));
        } else {
            inputs.add(new Input.Photo(path));
        }
    }

    private static void addAll(String argument, List<Input> found, List<Input> inputs, Input ifNone) {
        inputs.addAll(found);
        if (found.isEmpty()) {
            inputs.add(ifNone);
        }
    }

    private static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** Searches below the last folder that the pattern names without a wildcard. */
    private static List<Input> glob(String pattern) {
        int wildcard = pattern.replaceAll("[*?\\[{].*", "").length();
        int slash = pattern.lastIndexOf('/', wildcard);
        Path root = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceAll("/+", "/"));
            Predicate<Path> wanted =
                    pattern.contains("**") ? path -> matcher.matches(path) && isPicture(path) : matcher::matches;
            return walk(root, wanted);
        } catch (PatternSyntaxException e) {
            return List.of(new Input.Nothing(
                    pattern, "no-match", "'" + pattern + "' is no valid pattern: " + e.getDescription() + "."));
        }
    }

    /** Hidden files and folders are passed over; links to files are followed, links to folders are not. */
    private static List<Input> walk(Path root, Predicate<Path> wanted) {
        List<Input> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || !isHidden(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && Files.isRegularFile(file) && wanted.test(file)) {
                        found.add(new Input.Photo(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (!file.equals(root) || Files.exists(file)) {
                        found.add(notReadable(file.toString(), e));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            found.add(notReadable(root.toString(), e));
        }
        found.sort(Comparator.comparing(Input::name));
        return found;
    }

    private static Input notReadable(String name, IOException e) {
        return new Input.Nothing(
                name, "not-readable", "'" + name + "' cannot be read (" + e + "). Check its permissions.");
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static boolean isPicture(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            ImageFormat format = ImageFormat.of(in.readNBytes(64));
            return format != null && format.supported();
        } catch (IOException e) {
            return false;
        }
    }
}
