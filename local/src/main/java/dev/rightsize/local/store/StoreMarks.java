package dev.rightsize.local.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a store notes about itself and its bundles.
 *
 * @param folders where it notes it
 */
record StoreMarks(StoreFolders folders) {
    private static final String FORMAT = "1";

    /**
     * Makes the store if it is not there yet.
     *
     * @throws BundleException if it cannot be written to
     */
    void prepare() {
        checkFormat();
        if (!Files.exists(folders.format())) {
            write(folders.format(), FORMAT);
        }
        if (!Files.isWritable(folders.hidden())) {
            throw folders.unwritable(folders.hidden(), "no permission, or a read-only disk");
        }
    }

    /** @throws BundleException if the store was made by a later version of Rightsize */
    void checkFormat() {
        String format = read(folders.format());
        if (format != null && !format.equals(FORMAT)) {
            throw new BundleException("The store '" + folders.root() + "' has format '" + format
                    + "', but this version of Rightsize knows format " + FORMAT
                    + ". Use the newer Rightsize, or another folder by --store.");
        }
    }

    /** Why a version must not be used; null for no reason. */
    @Nullable
    String failure(StoredVersion bundle) {
        return read(folders.failed(bundle));
    }

    void setFailure(StoredVersion bundle, String reason) {
        write(folders.failed(bundle), reason.isBlank() ? "no reason was given" : reason);
    }

    void clearFailure(StoredVersion bundle) {
        try {
            Files.deleteIfExists(folders.failed(bundle));
        } catch (IOException e) {
            throw folders.unwritable(folders.failed(bundle), e.getMessage());
        }
    }

    /** The place of a version in the order of their last uses; 0 for never. Counted, not dated: clocks jump. */
    long lastUse(StoredVersion bundle) {
        String number = read(folders.used(bundle));
        return number != null && number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** Notes that a version is used now. */
    void setUsed(StoredVersion bundle) {
        long newest = folders.versions().stream().mapToLong(this::lastUse).max().orElse(0);
        if (newest > 0 && lastUse(bundle) == newest) {
            return;
        }
        try {
            write(folders.used(bundle), Long.toString(newest + 1));
        } catch (BundleException e) {
            // A full or read-only disk: only the order of eviction suffers, and what is here can still be used.
        }
    }

    private void write(Path file, String text) {
        folders.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new BundleException("'" + file + "' cannot be read (" + e + "). Check its permissions.", e);
        }
    }
}
