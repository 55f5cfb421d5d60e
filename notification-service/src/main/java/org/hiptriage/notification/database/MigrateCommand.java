package org.hiptriage.notification.database;

import org.hiptriage.sealing.SealingSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Brings the tables to this release's version and ends: for a step before the start, so that no service ever has the
 * password of the owner of its tables. It takes the service's own settings.
 */
@EnableConfigurationProperties({DatabaseSettings.class, KeyTablesSettings.class, SealingSettings.class})
@Import(DatabaseMigration.class)
public final class MigrateCommand {
    /** Settings as arguments, in the environment or in files, as for the service. Ends with 0 where all is done. */
    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(MigrateCommand.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            context.getBean(DatabaseMigration.class).migrate();
        }
    }
}
