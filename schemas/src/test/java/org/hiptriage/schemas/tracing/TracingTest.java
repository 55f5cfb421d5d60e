package org.hiptriage.schemas.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void what_nobody_is_told_of_is_passed_on_all_the_same() {
        try (var tracing = Tracing.off();
                Step step = tracing.step("triage", Kind.CONSUMER, Optional.of(CAUSE))) {
            assertThat(tracing.isOn()).isFalse();
            assertThat(step.traceParent()).startsWith("00-" + TRACE).isNotEqualTo(CAUSE);
        }
    }

    @Test
    void a_step_goes_on_from_its_cause_and_keeps_to_whether_that_is_recorded() {
        try (var tracing = told(1);
                Step recorded = tracing.step("triage", Kind.CONSUMER, Optional.of(CAUSE));
                Step not = tracing.step("triage", Kind.CONSUMER, Optional.of(CAUSE.replace("-01", "-00")))) {
            assertThat(recorded.traceParent())
                    .startsWith("00-" + TRACE)
                    .endsWith("-01")
                    .isNotEqualTo(CAUSE);
            assertThat(not.traceParent()).startsWith("00-" + TRACE).endsWith("-00");
        }
    }

    @Test
    void where_the_cause_is_none_or_nonsense_a_trace_begins() {
        try (var tracing = told(1);
                Step first = tracing.step("a", Kind.SERVER, Optional.empty());
                Step nonsense = tracing.step("a", Kind.SERVER, Optional.of("00-zz"))) {
            assertThat(first.traceParent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
            assertThat(nonsense.traceParent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
        }
    }

    @Test
    void of_traces_that_begin_here_only_the_share_is_recorded() {
        try (var tracing = told(0);
                Step step = tracing.step("a", Kind.SERVER, Optional.empty())) {
            assertThat(step.traceParent()).matches(".*-0[02]");
        }
    }

    @Test
    void a_setting_that_can_not_work_is_named() {
        assertThatThrownBy(() -> Tracing.of(Optional.of(URI.create("collector:4318")), "test", 1))
                .hasMessageContaining("hip.tracing.endpoint");
        assertThatThrownBy(() -> told(1.1)).hasMessageContaining("hip.tracing.share");
        assertThatThrownBy(() -> told(Double.NaN)).hasMessageContaining("hip.tracing.share");
    }

    /** Nobody listens there. */
    private static Tracing told(double share) {
        return Tracing.of(Optional.of(URI.create("http://127.0.0.1:1/v1/traces")), "test", share);
    }
}
