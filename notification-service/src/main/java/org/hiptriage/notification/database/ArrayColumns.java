package org.hiptriage.notification.database;

import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Binds rows to a statement as an array for each column, in the order of its parameters. */
public final class ArrayColumns {
    /** Stands for 'no instant' within an array; SQL turns it back to null by {@code nullif}. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Statement statement;
    private int next;

    public ArrayColumns(Statement statement) {
        this.statement = statement;
    }

    /** The next parameter: this value of each row. */
    public <R, V> void add(List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        statement.bind(next++, rows.stream().map(value).toArray(array));
    }

    /** The next parameter: this instant of each row, {@link #NEVER} where there is none. */
    public <R> void addInstants(List<R> rows, Function<R, Optional<Instant>> value) {
        add(rows, row -> value.apply(row).orElse(NEVER), Instant[]::new);
    }

    /** The next parameter: this text of each row, empty where there is none. */
    public <R> void addTexts(List<R> rows, Function<R, Optional<String>> value) {
        add(rows, row -> value.apply(row).orElse(""), String[]::new);
    }
}
