package org.hiptriage.triage.stream.publication;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of a pack, year.month.revision, in the order of time. */
record PackVersion(int year, int month, long revision) implements Comparable<PackVersion> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}\\.(0[1-9]|1[0-2])\\.[0-9]{1,9}");
    private static final Comparator<PackVersion> ORDER = Comparator.comparingInt(PackVersion::year)
            .thenComparingInt(PackVersion::month)
            .thenComparingLong(PackVersion::revision);

    /** Empty where it is none. */
    static Optional<PackVersion> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        long[] parts =
                Arrays.stream(text.split("\\.", -1)).mapToLong(Long::parseLong).toArray();
        return Optional.of(new PackVersion((int) parts[0], (int) parts[1], parts[2]));
    }

    @Override
    public int compareTo(PackVersion other) {
        return ORDER.compare(this, other);
    }
}
