package dev.rightsize.eats.database;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a statement, of which any may be null. */
public final class Values {
    private Values() {}

    public static List<@Nullable Object> of(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
