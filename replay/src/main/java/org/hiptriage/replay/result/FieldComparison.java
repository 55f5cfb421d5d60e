package org.hiptriage.replay.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Two events of one kind, field by field. */
final class FieldComparison {
    /**
     * A field.
     *
     * @param path its name, with those that it is in: {@code advice.running}, {@code redFlags[0].code}
     * @param isEqual whether both events have the same in it
     * @param recorded what the one has
     * @param replayed what the other has
     */
    record Field(String path, boolean isEqual, String recorded, String replayed) {}

    private static final String NOTHING = "-";

    private final List<Field> fields = new ArrayList<>();

    private FieldComparison() {}

    /** Every field of the first level that is equal, and of those that are not every part that differs. */
    static List<Field> of(SpecificRecord recorded, SpecificRecord replayed) {
        var comparison = new FieldComparison();
        for (Schema.Field field : recorded.getSchema().getFields()) {
            comparison.compare(field.name(), recorded.get(field.pos()), replayed.get(field.pos()));
        }
        return List.copyOf(comparison.fields);
    }

    private void compare(String path, @Nullable Object recorded, @Nullable Object replayed) {
        if (Objects.equals(recorded, replayed)) {
            fields.add(new Field(path, true, text(recorded), text(replayed)));
        } else {
            differ(path, recorded, replayed);
        }
    }

    private void differ(String path, @Nullable Object recorded, @Nullable Object replayed) {
        if (Objects.equals(recorded, replayed)) {
            return;
        }
        if (recorded instanceof SpecificRecord one && replayed instanceof SpecificRecord other) {
            for (Schema.Field field : one.getSchema().getFields()) {
                differ(path + "." + field.name(), one.get(field.pos()), other.get(field.pos()));
            }
        } else if (recorded instanceof List<?> one && replayed instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                differ(path + "[" + i + "]", at(i, one), at(i, other));
            }
        } else {
            fields.add(new Field(path, false, text(recorded), text(replayed)));
        }
    }

    private static @Nullable Object at(int index, List<?> list) {
        return index < list.size() ? list.get(index) : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
