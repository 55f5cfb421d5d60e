package org.hiptriage.assessment.runs.file.xml;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Values of elements and attributes, taken only in the plain forms that the formats allow. */
public final class XmlValues {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)\\d{0,9}(Z|[+-]\\d{2}:\\d{2})?");

    private XmlValues() {}

    /** A finite number, else empty. */
    public static OptionalDouble number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A date and time, in UTC where it has no offset, as both formats say; else empty. */
    public static Optional<OffsetDateTime> time(String text) {
        var parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String offset = Optional.ofNullable(parts.group(2)).orElse("Z");
        try {
            return Optional.of(OffsetDateTime.parse(parts.group(1).replace(' ', 'T') + offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
