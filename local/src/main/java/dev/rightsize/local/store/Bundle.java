package dev.rightsize.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that was found: its manifest, and its files' bytes, checked on every read. Safe for use by threads.
 *
 * <p>Close it when the model is no longer used: a bundle of the {@link Store} is neither evicted nor removed until then,
 * or until this process ends.
 */
public final class Bundle implements AutoCloseable {
    private final BundleManifest manifest;
    private final Opener opener;
    private final String home;
    private final String advice;
    private final Lease lease;

    /** Opens a file that lies beside {@code bundle.json}. */
    @FunctionalInterface
    interface Opener {
        /** Null if there is no such file. */
        @Nullable
        InputStream open(String path) throws IOException;
    }

    /**
     * @param home where it was found, for messages
     * @param advice what to do about a damaged file
     * @param lease given back when this is closed
     */
    Bundle(BundleManifest manifest, Opener opener, String home, String advice, Lease lease) {
        this.manifest = manifest;
        this.opener = opener;
        this.home = home;
        this.advice = advice;
        this.lease = lease;
    }

    public BundleManifest manifest() {
        return manifest;
    }

    /** Whether the manifest names such a file. */
    public boolean has(String path) {
        return manifest.files().stream().anyMatch(file -> file.path().equals(path));
    }

    /**
     * The bytes of one file, with the length and the SHA-256 that the manifest promises.
     *
     * @throws BundleException if the manifest names no such file, or the file is missing, truncated or changed
     */
    public byte[] read(String path) {
        BundleFile file = file(path);
        try (InputStream in = open(file)) {
            // One byte more than promised is enough to know that a file is too long, however long it is.
            byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, file.bytes() + 1)));
            check(file, bytes.length, bytes.length == file.bytes() ? Sha256.of(bytes) : "");
            return bytes;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The text of one file that is UTF-8, checked like {@link #read}. */
    public String readText(String path) {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    /**
     * The bytes of one file as they lie there, unchecked: for passing them on to somebody who checks them.
     *
     * @throws BundleException if the manifest names no such file, or it is missing
     */
    public InputStream stream(String path) throws IOException {
        return open(file(path));
    }

    /**
     * Checks every file against length and SHA-256 without holding one in memory.
     *
     * @param progress told how many bytes have been checked so far
     * @return the damages, each a sentence that names the file and what to do; empty if the bundle is whole
     */
    public List<BundleDamage> verify(LongConsumer progress) {
        List<BundleDamage> damages = new ArrayList<>();
        long before = 0;
        for (BundleFile file : manifest.files()) {
            long start = before;
            try (InputStream in = open(file)) {
                Sha256.Sum sum = Sha256.of(in, file.bytes() + 1, bytes -> progress.accept(start + bytes));
                check(file, sum.bytes(), sum.sha256());
            } catch (IOException e) {
                damages.add(new BundleDamage(file.path(), unreadable(file, e)));
            } catch (BundleException e) {
                damages.add(new BundleDamage(file.path(), e));
            }
            before += file.bytes();
        }
        return damages;
    }

    /** Lets the bundle go; its bytes should not be read from here on. */
    @Override
    public void close() {
        lease.close();
    }

    private BundleFile file(String path) {
        return manifest.files().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new BundleException("Bundle " + manifest.title() + " (" + home + ") has no file '"
                        + path + "'; it has "
                        + manifest.files().stream().map(BundleFile::path).toList()
                        + ". Use the bundle version that this version of Rightsize was built for."));
    }

    private InputStream open(BundleFile file) throws IOException {
        String resource = file.resource();
        InputStream in = resource == null ? opener.open(file.path()) : BuiltInBundles.resource(resource);
        if (in == null) {
            throw new BundleException(
                    where(file) + " is missing: expected " + file.bytes() + " bytes, found no file. " + advice(file));
        }
        return in;
    }

    private void check(BundleFile file, long bytes, String sha256) {
        if (bytes != file.bytes()) {
            throw new BundleException(where(file) + " has the wrong length: expected " + file.bytes() + " bytes, found "
                    + (bytes > file.bytes() ? "more" : bytes + " bytes") + ". " + advice(file));
        }
        if (!sha256.equals(file.sha256())) {
            throw new BundleException(where(file) + " was changed: expected SHA-256 " + file.sha256() + ", found "
                    + sha256 + ". " + advice(file));
        }
    }

    private BundleException unreadable(BundleFile file, IOException e) {
        return new BundleException(
                where(file) + " cannot be read (" + e + "). Check its permissions and the disk. " + advice(file), e);
    }

    private String advice(BundleFile file) {
        return file.resource() == null ? advice : BuiltInBundles.ADVICE;
    }

    private String where(BundleFile file) {
        String place = file.resource() == null ? home + "/" + file.path() : "class path " + file.resource();
        return "File '" + file.path() + "' of bundle " + manifest.title() + " (" + place + ")";
    }
}
