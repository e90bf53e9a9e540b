package dev.rightsize.eats.command;

import dev.rightsize.eats.database.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All rows of all tables as one file, the same for both databases: gzip of JSON lines, one for each row, each after the rows
 * that it refers to. So a backup of SQLite can be restored into PostgreSQL, and the other way round. It is of one moment; the
 * app goes on meanwhile.
 */
final class Backup {
    private static final String FORMAT = "rewarding-eats-backup-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Map<String, Map<String, Integer>> tables;

    Backup(Database database) throws SQLException {
        this.database = database;
        this.tables = Tables.of(database.source()).columns();
    }

    /** @return how many rows */
    long write(Path file) throws IOException {
        Path part = Path.of(file + ".part");
        long rows;
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8)) {
            rows = database.transactions().read(() -> writeAll(out));
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return rows;
    }

    private long writeAll(Writer out) {
        line(out, Map.of("format", FORMAT, "schema", schema()));
        long rows = 0;
        for (String table : tables.keySet()) {
            rows += Objects.requireNonNull(database.jdbc()
                    .sql("SELECT * FROM " + table)
                    .query(result -> {
                        long count = 0;
                        var columns = result.getMetaData();
                        while (result.next()) {
                            Map<String, @Nullable Object> row = new LinkedHashMap<>();
                            for (int i = 1; i <= columns.getColumnCount(); i++) {
                                row.put(columns.getColumnName(i), Cell.written(result.getObject(i)));
                            }
                            line(out, Map.of("table", table, "row", row));
                            count++;
                        }
                        return count;
                    }));
        }
        line(out, Map.of("end", rows));
        return rows;
    }

    /**
     * Puts the rows of a backup into this database, which must have nothing but its schema; all or nothing.
     *
     * @return how many rows
     */
    long read(Path file) throws IOException {
        if (!isEmpty()) {
            throw new IllegalStateException("The database at " + database.address()
                    + " is not empty. Restore into a new one: --eats.folder=… or another DATABASE_URL.");
        }
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return database.transactions().write(() -> readAll(in, file));
        }
    }

    private boolean isEmpty() {
        return database.jdbc()
                        .sql("SELECT (SELECT COUNT(*) FROM account) + (SELECT COUNT(*) FROM restaurant)")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private long readAll(BufferedReader in, Path file) {
        JsonNode head = next(in, file);
        if (!head.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException(file + " is no backup of Rewarding Eats.");
        }
        if (!head.path("schema").asString("").equals(schema())) {
            throw new IllegalArgumentException(
                    file + " has another schema than this app. Restore it with the version that"
                            + " wrote it, then start this one on that database.");
        }
        database.jdbc().sql("DELETE FROM directory_version").update(); // the one row that a new database has
        long rows = 0;
        JsonNode line = next(in, file);
        while (!line.has("end")) {
            insert(line.path("table").asString(), line.path("row"));
            rows++;
            line = next(in, file);
        }
        if (line.path("end").asLong() != rows) {
            throw new IllegalArgumentException(file + " lacks rows. Take another backup.");
        }
        return rows;
    }

    private void insert(String table, JsonNode row) {
        Map<String, Integer> types = tables.getOrDefault(table, Map.of());
        List<String> names = new ArrayList<>(row.propertyNames());
        if (!types.keySet().containsAll(names)) {
            throw new IllegalArgumentException(
                    "The backup has columns that this app does not know, in '" + table + "'.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        names.forEach(name -> values.add(Cell.read(row.path(name), types.getOrDefault(name, 0))));
        database.jdbc()
                .sql("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")")
                .params(values)
                .update();
    }

    private String schema() {
        List<String> versions = database.jdbc()
                .sql("SELECT version FROM flyway_schema_history WHERE version IS NOT NULL")
                .query(String.class)
                .list();
        return String.join(" ", versions.stream().sorted().toList());
    }

    private static JsonNode next(BufferedReader in, Path file) {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalArgumentException(file + " ends too early. Take another backup.");
            }
            return JSON.readTree(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read to its end.", failed);
        }
    }

    private static void line(Writer out, Object value) {
        try {
            out.write(JSON.writeValueAsString(value));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException("The backup cannot be written.", failed);
        }
    }
}
