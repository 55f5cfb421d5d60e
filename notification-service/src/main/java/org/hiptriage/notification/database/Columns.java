package org.hiptriage.notification.database;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.Optional;

/** Typed reading of columns; a null where the table promises a value is a fault. */
public final class Columns {
    private Columns() {}

    /** A column that is never null. */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A text column that is never null. */
    public static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    /** A column that may be null. */
    public static <T> Optional<T> optional(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }
}
