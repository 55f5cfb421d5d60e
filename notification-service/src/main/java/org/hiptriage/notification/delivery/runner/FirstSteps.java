package org.hiptriage.notification.delivery.runner;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.progress.DeliveryRules;
import org.hiptriage.notification.delivery.progress.DeliveryRules.Begun;
import org.hiptriage.notification.delivery.progress.Notice;
import org.springframework.stereotype.Component;

/** Which channels new notifications go by first, to be written with them. */
@Component
public class FirstSteps {
    private static final Set<String> PROMPTS = Set.of("SEE_DOCTOR", "URGENT_CARE");
    private static final String ACTIVE = "ACTIVE";

    private final DeliveryRules rules;
    private final Channels channels;
    private final Clock clock;

    FirstSteps(DeliveryRules rules, Channels channels, Clock clock) {
        this.rules = rules;
        this.channels = channels;
        this.clock = clock;
    }

    /** The notifications that these changes bring, by what was known of each runner before. */
    List<NewNotification> of(List<RunnerChanges> changes, Map<String, KnownRunner> known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return changes.stream()
                .flatMap(change -> change
                        .notification()
                        .map(row -> begin(row, change, known.getOrDefault(change.runnerId(), KnownRunner.NOTHING), now))
                        .stream())
                .toList();
    }

    private NewNotification begin(NotificationRow row, RunnerChanges change, KnownRunner known, Instant now) {
        var notice = new Notice(
                row.notificationId(),
                change.runnerId(),
                row.resultId(),
                row.kind(),
                now,
                row.escalates(),
                channels.inOrder(known.channels()),
                known.quietHours(),
                change.origin());
        return new NewNotification(
                row, rules.begin(notice), PROMPTS.contains(row.kind()) && !hasActivePlan(change, known));
    }

    private static boolean hasActivePlan(RunnerChanges change, KnownRunner known) {
        return change.plan()
                .map(PlanRow::state)
                .or(() -> known.plan().map(KnownRunner.KnownPlan::state))
                .filter(ACTIVE::equals)
                .isPresent();
    }

    /**
     * A new notification as it is to be written.
     *
     * @param row what it tells
     * @param begun its first steps
     * @param replacesPlan whether it takes the place of a plan notification that is still on its way
     */
    record NewNotification(NotificationRow row, Begun begun, boolean replacesPlan) {}
}
