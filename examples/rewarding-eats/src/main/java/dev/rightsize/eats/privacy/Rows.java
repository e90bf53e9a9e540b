package dev.rightsize.eats.privacy;

import dev.rightsize.eats.account.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of tables as they are exported: columns that end in {@code _at} are times. */
public final class Rows {
    private Rows() {}

    /** @param sql with the account as its one {@code ?} */
    public static List<Map<String, @Nullable Object>> of(JdbcClient jdbc, String sql, AccountId account) {
        return jdbc.sql(sql)
                .param(account.value())
                .query((row, number) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    var columns = row.getMetaData();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                        Object value = row.getObject(i);
                        boolean time = name.endsWith("_at") && value instanceof Number;
                        values.put(
                                name,
                                time
                                        ? Instant.ofEpochMilli(((Number) value).longValue())
                                                .toString()
                                        : value);
                    }
                    return values;
                })
                .list();
    }
}
