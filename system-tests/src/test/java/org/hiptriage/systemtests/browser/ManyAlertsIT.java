package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;

/** A very bad day. */
class ManyAlertsIT {
    private static final int ALERTS = 10_000;
    private static final int URGENT_ONE_IN = 20;
    private static final Duration TAKEN_IN_WITHIN = Duration.ofSeconds(90);

    @Test
    void tenThousandOpenAlertsScrollAsTenDo() {
        try (RunningStack stack = RunningStack.started(Map.of());
                Browser browser = Browser.open(1920, "en", false)) {
            raise(stack);
            browser.go(stack.http().board("#/"));
            browser.awaits(
                    TAKEN_IN_WITHIN,
                    () -> browser.is(
                            "return document.querySelector('.list-count')?.textContent === arguments[0]",
                            ALERTS + " open"));
            assertThat(browser.shown(".figure.urgent-care").getAttribute("data-count"))
                    .isEqualTo(String.valueOf(ALERTS / URGENT_ONE_IN));
            assertThat(browser.all(".alert-row"))
                    .as("in the document is what is in sight")
                    .hasSizeLessThan(60);
            browser.picture("board-many");

            // From frame to frame through all of it: what a frame takes is what scrolling feels like.
            Object frames = browser.run("""
                    const list = document.querySelector('.alert-list');
                    const times = [];
                    return new Promise(done => {
                      let before = performance.now();
                      const step = () => {
                        const now = performance.now();
                        times.push(now - before);
                        before = now;
                        list.scrollTop += 4000;
                        if (times.length < 150) requestAnimationFrame(step);
                        else done(Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]));
                      };
                      requestAnimationFrame(step);
                    });""");
            assertThat((Long) frames).as("the median frame while scrolling, ms").isLessThan(100);
            assertThat(browser.run("return Number(document.activeElement.dataset.index ?? -1)"))
                    .isEqualTo(-1L);
            browser.press("j");
            browser.press(org.openqa.selenium.Keys.END);
            assertThat(browser.run("return document.activeElement.getAttribute('data-index')"))
                    .isEqualTo(String.valueOf(ALERTS - 1));
            assertThat(browser.is(
                            "return document.activeElement.parentElement.getAttribute('aria-setsize') === '10000'"))
                    .isTrue();
        }
    }

    private static void raise(RunningStack stack) {
        EventSerde<RedFlagRaised> serde = EventSerde.of(RedFlagRaised.class);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers(), "linger.ms", "20"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < ALERTS; i++) {
                String runner = "many-" + i;
                var unused = producer.send(new ProducerRecord<>(
                        Topics.RED_FLAG_ALERTS.name(),
                        runner,
                        serde.write(alert(runner, now.minusSeconds(i), i % URGENT_ONE_IN == 0))));
            }
        }
    }

    private static RedFlagRaised alert(String runner, Instant at, boolean urgent) {
        Level level = urgent ? Level.URGENT_CARE : Level.SEE_DOCTOR;
        String timeFrame = urgent ? "PT0S" : "P7D";
        UUID alertId = UUID.randomUUID();
        return RedFlagRaised.newBuilder()
                .setEventId(alertId)
                .setOccurredAt(at)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(at)
                .setSource("/system-tests")
                .setAlertId(alertId)
                .setResultId(UUID.randomUUID())
                .setAssessmentId(UUID.randomUUID())
                .setRunnerId(runner)
                .setSide(Side.LEFT)
                .setLevel(level)
                .setTimeFrame(timeFrame)
                .setRedFlags(List.of(RaisedFlag.newBuilder()
                        .setCode(urgent ? "infection" : "recurrent")
                        .setLevel(level)
                        .setTimeFrame(timeFrame)
                        .setBecause(List.of(urgent ? "flag.fever" : "history.recurrent-bouts"))
                        .setDerived(false)
                        .setSources(List.of(urgent ? "article:R9" : "article:R3"))
                        .build()))
                .setKnowledge(List.of())
                .build();
    }
}
