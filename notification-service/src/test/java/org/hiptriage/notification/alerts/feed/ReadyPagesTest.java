package org.hiptriage.notification.alerts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hiptriage.notification.delivery.stream.StreamText;
import org.hiptriage.notification.outcome.Level;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

class ReadyPagesTest {
    private static final Optional<Level> ALL = Optional.empty();

    @Test
    void aPageHoldsWhatFollowsAPositionAsServerSentEvents() {
        FeedPage page = pages(1, 3).after(1, ALL);
        assertThat(text(page)).isEqualTo("id:2\nevent:alert\ndata:{\"n\":2}\n\nid:3\nevent:alert\ndata:{\"n\":3}\n\n");
        assertThat(page.last()).isEqualTo(3);
        assertThat(page.isFull()).isFalse();
    }

    @Test
    void aPageIsFullWhereMoreMayFollow() {
        FeedPage page = pages(1, 100).after(0, ALL);
        assertThat(page.isFull()).isTrue();
        assertThat(page.last()).isEqualTo(64);
        assertThat(pages(1, 100).after(page.last(), ALL).last()).isEqualTo(100);
    }

    @Test
    void whoIsNotToldOfAChangeMovesOnAllTheSame() {
        FeedPage page = pages(1, 3).after(0, Optional.of(Level.SEE_DOCTOR));
        assertThat(page.text().isEmpty()).isTrue();
        assertThat(page.last()).isEqualTo(3);
    }

    @Test
    void whereNothingFollowsThePlaceStays() {
        FeedPage page = pages(1, 3).after(3, ALL);
        assertThat(page.text().isEmpty()).isTrue();
        assertThat(page.last()).isEqualTo(3);
    }

    @Test
    void aPageIsWrittenOnceForAllThatWantTheSame() {
        ReadyPages pages = pages(1, 3);
        assertThat(pages.after(1, ALL)).isSameAs(pages.after(1, ALL)).isNotSameAs(pages.after(2, ALL));
        assertThat(text(pages.after(1, Optional.of(Level.URGENT_CARE)))).isEqualTo(text(pages.after(1, ALL)));
        assertThat(pages.after(1, Optional.of(Level.SEE_DOCTOR)).text().isEmpty())
                .isTrue();
    }

    @Test
    void manyThatFellBehindGetTheirPagesAndLeaveThoseOfTheOthers() {
        ReadyPages pages = pages(1, 200);
        FeedPage newest = pages.after(199, ALL);
        for (long position = 0; position < 100; position++) {
            assertThat(pages.after(position, ALL).last()).isEqualTo(position + 64);
        }
        assertThat(pages.after(199, ALL)).isSameAs(newest);
    }

    private static ReadyPages pages(long from, long to) {
        List<AlertEvent> events = LongStream.rangeClosed(from, to)
                .mapToObj(n -> new AlertEvent(n, "opened", Level.URGENT_CARE, "{\"n\":" + n + "}"))
                .toList();
        return new ReadyPages(RecentEvents.from(from - 1).with(events));
    }

    private static String text(FeedPage page) {
        StreamText text = page.text();
        return text.in(DefaultDataBufferFactory.sharedInstance).toString(StandardCharsets.UTF_8);
    }
}
