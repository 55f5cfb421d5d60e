package org.hiptriage.notification.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.StorableText;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.Limits;

/** A search for bundles is about somebody who can be a runner and can be looked up, or refused. */
class BundleSearchFuzzTest {
    /** Patient, identifier, count and cursor, one on each line; an empty one is not there. */
    @FuzzTest
    void search(byte[] input) {
        List<String> lines =
                new String(input, StandardCharsets.UTF_8).lines().limit(4).toList();
        try {
            BundleSearch search = BundleSearch.of(line(lines, 0), line(lines, 1), line(lines, 2), line(lines, 3));
            assertThat(search.runnerId()).matches(Limits::isRunnerId);
            assertThat(search.page().limit()).isBetween(1, 100);
            search.page().after().ifPresent(after -> StorableText.require(after.observedAt()));
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Optional<String> line(List<String> lines, int index) {
        return index < lines.size() && !lines.get(index).isEmpty() ? Optional.of(lines.get(index)) : Optional.empty();
    }
}
