package org.hiptriage.notification.delivery.inbox;

import java.util.function.Function;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.delivery.runner.RunnerQuestion;

/**
 * What an event does to its runner, as far as the event alone can tell.
 *
 * @param question what has to be known of the runner
 * @param changes what changes, by what is known; a pure function
 */
public record Decision(RunnerQuestion question, Function<KnownRunner, RunnerChanges> changes) {}
