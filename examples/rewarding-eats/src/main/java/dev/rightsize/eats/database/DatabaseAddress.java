package dev.rightsize.eats.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param vendor which one
 * @param url for JDBC, without user and password
 */
public record DatabaseAddress(
        Vendor vendor,
        String url,
        @Nullable String user,
        @Nullable String password) {
    private static final String ADVICE = "Write it as postgresql://user:password@host:5432/database.";

    /** A database in the file {@code eats.db} of this folder. */
    public static DatabaseAddress in(Path folder) {
        return file(folder.resolve("eats.db"));
    }

    /** A database in this file. */
    public static DatabaseAddress file(Path file) {
        return new DatabaseAddress(Vendor.SQLITE, "jdbc:sqlite:" + file.toAbsolutePath(), null, null);
    }

    /** @param url as in {@code DATABASE_URL}: {@code postgresql://user:password@host/database}, or JDBC's form of it */
    public static DatabaseAddress of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return new DatabaseAddress(Vendor.SQLITE, url, null, null);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(Vendor.POSTGRESQL, url, null, null);
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new IllegalArgumentException("DATABASE_URL names no PostgreSQL database. " + ADVICE);
        }
        return postgresql(url);
    }

    private static DatabaseAddress postgresql(String url) {
        try {
            URI uri = new URI(url);
            String[] user = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAddress(
                    Vendor.POSTGRESQL,
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    user.length > 0 ? decoded(user[0]) : null,
                    user.length > 1 ? decoded(user[1]) : null);
        } catch (URISyntaxException notAnAddress) {
            // the address has the password in it, so it is told to nobody
            throw new IllegalArgumentException("DATABASE_URL is no address. " + ADVICE);
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
