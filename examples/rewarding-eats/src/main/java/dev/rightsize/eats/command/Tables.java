package dev.rightsize.eats.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What tables a database has: their columns' types of {@link java.sql.Types}, by name, in an order in which each table comes
 * after those that it refers to.
 */
record Tables(Map<String, Map<String, Integer>> columns) {
    private static final String HISTORY = "flyway_schema_history";

    static Tables of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Set<String> names = names(connection);
            Set<String> ordered = new LinkedHashSet<>();
            for (String name : names) {
                visit(connection, name, ordered);
            }
            Map<String, Map<String, Integer>> columns = new LinkedHashMap<>();
            for (String name : ordered) {
                columns.put(name, columns(connection, name));
            }
            return new Tables(columns);
        }
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void visit(Connection connection, String name, Set<String> ordered) throws SQLException {
        if (ordered.contains(name)) {
            return;
        }
        List<String> needed = new ArrayList<>();
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (keys.next()) {
                needed.add(keys.getString("PKTABLE_NAME"));
            }
        }
        for (String table : needed) {
            if (!table.equals(name)) {
                visit(connection, table, ordered);
            }
        }
        ordered.add(name);
    }

    private static Map<String, Integer> columns(Connection connection, String table) throws SQLException {
        Map<String, Integer> types = new HashMap<>();
        try (ResultSet columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (columns.next()) {
                types.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
            }
        }
        return types;
    }
}
