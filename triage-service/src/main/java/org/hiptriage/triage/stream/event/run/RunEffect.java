package org.hiptriage.triage.stream.event.run;

import java.util.Optional;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.stream.event.Triaged;

/**
 * What a recorded run makes of a runner.
 *
 * @param runs the runs with it
 * @param isNews false where it changes none of them: a repeat, an older version, one from before what is kept
 * @param triaged there where it changes what the newest assessment comes to
 * @param warning there where a runner without a complaint is to be warned of it
 */
public record RunEffect(RunLog runs, boolean isNews, Optional<Triaged> triaged, Optional<LoadWarningRaised> warning) {}
