package org.hiptriage.schemas.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** Turns the text of a schema that anybody may have registered into one that no record of theirs can hurt us with. */
final class ForeignSchema {
    private static final int MAX_CHARACTERS = 256 * 1024;
    private static final int MAX_VALUES = 2_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Avro reads a schema by recursion.
                    .maxNestingDepth(64)
                    .maxNameLength(1_000)
                    .maxStringLength(20_000)
                    .maxNumberLength(100)
                    .maxTokenCount(50_000)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** How many values one record of a named type holds, by its full name. */
    private final Map<String, Integer> values = new HashMap<>();

    private final Set<String> open = new HashSet<>();

    private ForeignSchema() {}

    /**
     * The last of these schemas, which may use those before it.
     *
     * @throws RefusedSchemaException where it is none, or one whose records could take more than their bytes' worth of work
     */
    static Schema of(List<String> texts) throws RefusedSchemaException {
        if (texts.stream().mapToLong(String::length).sum() > MAX_CHARACTERS) {
            throw new RefusedSchemaException("the schema is longer than " + MAX_CHARACTERS + " characters");
        }
        for (String text : texts) {
            requireShape(text);
        }
        Schema schema = parsed(texts);
        new ForeignSchema().valuesIn(schema);
        return schema;
    }

    private static void requireShape(String text) throws RefusedSchemaException {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                // Moving on checks the bounds but those of a text, which is only read when it is asked for.
                parser.getText();
            }
        } catch (IOException e) {
            throw new RefusedSchemaException(
                    "the schema is not JSON, or too deep, or has too many or too long names and texts");
        }
    }

    private static Schema parsed(List<String> texts) throws RefusedSchemaException {
        var parser = new Schema.Parser();
        try {
            Schema last = Schema.create(Schema.Type.NULL);
            for (String text : texts) {
                last = parser.parse(text);
            }
            return last;
        } catch (RuntimeException e) {
            // Of whichever kind, and Avro's messages repeat the schema.
            throw new RefusedSchemaException("the schema is no Avro schema");
        }
    }

    /** At least how many values a record of this schema makes a reader go through, lists aside. */
    private int valuesIn(Schema schema) throws RefusedSchemaException {
        int count = 1;
        switch (schema.getType()) {
            case RECORD -> count = valuesInRecord(schema);
            case UNION -> {
                for (Schema branch : schema.getTypes()) {
                    count = Math.max(count, 1 + valuesIn(branch));
                }
            }
            case ARRAY -> count += valuesOfItems(schema.getElementType());
            case MAP -> count += valuesIn(schema.getValueType());
            default -> {
                // one value
            }
        }
        if (count > MAX_VALUES) {
            throw new RefusedSchemaException("a record of the schema holds more than " + MAX_VALUES + " values");
        }
        return count;
    }

    private int valuesInRecord(Schema schema) throws RefusedSchemaException {
        String name = schema.getFullName();
        Integer known = values.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            // Records nested as deep as their bytes allow would overflow the stack.
            throw new RefusedSchemaException("the schema contains itself");
        }
        int count = 1;
        for (Schema.Field field : schema.getFields()) {
            count += valuesIn(field.schema());
        }
        open.remove(name);
        values.put(name, count);
        return count;
    }

    private int valuesOfItems(Schema item) throws RefusedSchemaException {
        int count = valuesIn(item);
        if (takesNoBytes(item)) {
            // A list of a billion of them would be five bytes long.
            throw new RefusedSchemaException("the schema has a list whose items take no bytes");
        }
        return count;
    }

    private static boolean takesNoBytes(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> true;
            case FIXED -> schema.getFixedSize() == 0;
            case RECORD -> schema.getFields().stream().allMatch(field -> takesNoBytes(field.schema()));
            default -> false;
        };
    }
}
