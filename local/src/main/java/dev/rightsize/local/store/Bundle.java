package dev.rightsize.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A bundle that was found: its manifest, and its files' bytes, checked on every read. Safe for use by threads. */
public final class Bundle {
    private final BundleManifest manifest;
    private final String home;
    private final @Nullable Path folder;

    /**
     * @param home where it was found, for messages, and the class path's folder if {@code folder} is null
     * @param folder the folder of its files; null if it lies on the class path
     */
    Bundle(BundleManifest manifest, String home, @Nullable Path folder) {
        this.manifest = manifest;
        this.home = home;
        this.folder = folder;
    }

    public BundleManifest manifest() {
        return manifest;
    }

    /**
     * The bytes of one file, with the length and the SHA-256 that the manifest promises.
     *
     * @throws BundleException if the manifest names no such file, or the file is missing, truncated or changed
     */
    public byte[] read(String path) {
        BundleFile file = manifest.files().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new BundleException("Bundle " + title() + " (" + home + ") has no file '" + path
                        + "'; it has "
                        + manifest.files().stream().map(BundleFile::path).toList()
                        + ". Use the bundle version that this version of Rightsize was built for."));
        byte[] bytes = load(file);
        check(file, bytes);
        return bytes;
    }

    /** The text of one file that is UTF-8, checked like {@link #read}. */
    public String readText(String path) {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    private byte[] load(BundleFile file) {
        try (InputStream in = open(file)) {
            // One byte more than promised is enough to know that a file is too long, however long it is.
            return in.readNBytes(Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, file.bytes() + 1)));
        } catch (NoSuchFileException e) {
            throw missing(file, e);
        } catch (IOException e) {
            throw new BundleException(
                    where(file) + " cannot be read (" + e + "). Check its permissions and the disk.", e);
        }
    }

    private InputStream open(BundleFile file) throws IOException {
        if (file.resource() == null && folder != null) {
            Path path = folder.resolve(file.path());
            if (Files.isDirectory(path)) {
                throw new BundleException(where(file) + " is a folder. " + advice(file));
            }
            return Files.newInputStream(path);
        }
        String resource = file.resource() == null ? home + "/" + file.path() : file.resource();
        InputStream in = Bundle.class.getResourceAsStream(resource);
        if (in == null) {
            throw missing(file, null);
        }
        return in;
    }

    private BundleException missing(BundleFile file, @Nullable Throwable cause) {
        return new BundleException(
                where(file) + " is missing: expected " + file.bytes() + " bytes, found no file. " + advice(file),
                cause);
    }

    private void check(BundleFile file, byte[] bytes) {
        if (bytes.length != file.bytes()) {
            String found = bytes.length > file.bytes() ? "more" : bytes.length + " bytes";
            throw new BundleException(where(file) + " has the wrong length: expected " + file.bytes() + " bytes, found "
                    + found + ". " + advice(file));
        }
        String found = HexFormat.of().formatHex(sha256().digest(bytes));
        if (!found.equals(file.sha256())) {
            throw new BundleException(where(file) + " was changed: expected SHA-256 " + file.sha256() + ", found "
                    + found + ". " + advice(file));
        }
    }

    private String where(BundleFile file) {
        String place = file.resource() != null
                ? "class path " + file.resource()
                : folder != null ? folder.resolve(file.path()).toString() : "class path " + home + "/" + file.path();
        return "File '" + file.path() + "' of bundle " + title() + " (" + place + ")";
    }

    private String advice(BundleFile file) {
        if (folder != null && file.resource() == null) {
            return "Copy the bundle " + title() + " again, or leave out --models to use the built-in models.";
        }
        return "Build or install Rightsize again, with its dependencies.";
    }

    private String title() {
        return manifest.name() + " " + manifest.version();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
