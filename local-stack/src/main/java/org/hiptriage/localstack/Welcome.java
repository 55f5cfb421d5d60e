package org.hiptriage.localstack;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hiptriage.localstack.access.Credentials;
import org.hiptriage.localstack.access.Links;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.registry.Registry;

/** What stands on the console once everything is ready: where to look, and something to try. */
final class Welcome {
    private static final String RUNNER = "r-481516";

    private Welcome() {}

    static String text(StackSettings settings, Links links, double startSeconds, OffsetDateTime now) {
        String assessment = Services.url(settings.assessment());
        String triage = Services.url(settings.triage());
        String notification = Services.url(settings.notification());
        return String.format(
                Locale.ROOT,
                """

                Ready after %.1f s.

                Links for %d hours; anew with ./run link RUNNER, --board or --knowledge:

                  the page of runner %s
                  %s

                  the alert board
                  %s

                  the knowledge page: the rules, what another answer would change, which rules had a say
                  %s

                  questions           %s/api/v1/questionnaire
                  knowledge in force  %s/api/v1/knowledge
                  interfaces          %s/v3/api-docs  %s/v3/api-docs  %s/v3/api-docs
                  tokens for scripts  %s
                  Kafka               127.0.0.1:%d
                  PostgreSQL          127.0.0.1:%d, database and user %s, password in %s
                  logs                %s%s

                Try it: a runner whose outer hip is tender

                  . %s
                %s

                  curl -s -H "Authorization: Bearer $HIP_PLATFORM_TOKEN" %s/api/v1/runners/%s/results
                  curl -s -H "Authorization: Bearer $HIP_CLINICIAN_TOKEN" '%s/api/v1/alerts?state=open'

                Ctrl-C stops everything; what was stored stays in %s.
                """,
                startSeconds,
                LocalIssuer.LINK.toHours(),
                RUNNER,
                links.runnersPage(RUNNER),
                links.alertBoard(),
                links.knowledgePage(),
                assessment,
                triage,
                assessment,
                triage,
                notification,
                Credentials.file(settings.folders()),
                settings.kafka().number(),
                settings.database().number(),
                Role.OWNER.user(),
                Role.OWNER.passwordFile(settings.folders()),
                settings.folders().of("logs"),
                settings.registry().map(Welcome::registry).orElse(""),
                Credentials.file(settings.folders()),
                example(assessment, now).indent(2).stripTrailing(),
                notification,
                RUNNER,
                notification,
                settings.folders().data());
    }

    private static String registry(StackSettings.RegistryPorts ports) {
        return "\n  schema registry     " + Registry.url(ports.http().number()) + "/subjects";
    }

    private static String example(String assessment, OffsetDateTime now) {
        return """
                curl -s %s/api/v1/assessments -H "Authorization: Bearer $HIP_PLATFORM_TOKEN" -H 'Content-Type: application/json' -d '{
                  "runnerId": "%s", "observedAt": "%s", "age": 34, "side": "left", "painScore": 3,
                  "findings": {
                    "site.lateral-hip": "present", "sign.tender-outer-hip": "present", "timing.night-lying-on-side": "present",
                    "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent", "flag.cannot-bear-weight": "absent",
                    "flag.intense-pain": "absent", "flag.sudden-swelling": "absent", "flag.fever": "absent",
                    "flag.chills": "absent", "flag.hot-red-joint": "absent" } }'""".formatted(assessment, RUNNER, now.truncatedTo(ChronoUnit.SECONDS));
    }
}
