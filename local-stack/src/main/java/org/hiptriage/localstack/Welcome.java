package org.hiptriage.localstack;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.registry.Registry;

/** What stands on the console once everything is ready: where to look, and something to try. */
final class Welcome {
    private Welcome() {}

    static String text(StackSettings settings, Path passwordFile, double startSeconds, OffsetDateTime now) {
        String assessment = Services.url(settings.assessment());
        String triage = Services.url(settings.triage());
        String notification = Services.url(settings.notification());
        return String.format(
                Locale.ROOT,
                """

                Ready after %.1f s.

                  the runner's page   %s/
                  the alert board     %s/

                  questions           %s/api/v1/questionnaire
                  knowledge in force  %s/api/v1/knowledge
                  open alerts         %s/api/v1/alerts?state=open
                  results of a runner %s/api/v1/runners/r-481516/results
                  live, as SSE        %s/api/v1/runners/r-481516/stream
                  interfaces          %s/v3/api-docs  %s/v3/api-docs  %s/v3/api-docs
                  Kafka               127.0.0.1:%d
                  PostgreSQL          127.0.0.1:%d, database and user %s, password in %s
                  logs                %s%s

                Try it: a runner whose outer hip is tender

                %s

                  curl -s %s/api/v1/runners/r-481516/results

                Ctrl-C stops everything; what was stored stays in %s.
                """,
                startSeconds,
                assessment,
                notification,
                assessment,
                triage,
                notification,
                notification,
                notification,
                assessment,
                triage,
                notification,
                settings.kafka().number(),
                settings.database().number(),
                Role.OWNER.user(),
                passwordFile,
                settings.folders().of("logs"),
                settings.registry().map(Welcome::registry).orElse(""),
                example(assessment, now).indent(2).stripTrailing(),
                notification,
                settings.folders().data());
    }

    private static String registry(StackSettings.RegistryPorts ports) {
        return "\n  schema registry     " + Registry.url(ports.http().number()) + "/subjects";
    }

    private static String example(String assessment, OffsetDateTime now) {
        return """
                curl -s %s/api/v1/assessments -H 'Content-Type: application/json' -d '{
                  "runnerId": "r-481516", "observedAt": "%s", "age": 34, "side": "left", "painScore": 3,
                  "findings": {
                    "site.lateral-hip": "present", "sign.tender-outer-hip": "present", "timing.night-lying-on-side": "present",
                    "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent", "flag.cannot-bear-weight": "absent",
                    "flag.intense-pain": "absent", "flag.sudden-swelling": "absent", "flag.fever": "absent",
                    "flag.chills": "absent", "flag.hot-red-joint": "absent" } }'""".formatted(assessment, now.truncatedTo(ChronoUnit.SECONDS));
    }
}
