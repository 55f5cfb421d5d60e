package org.hiptriage.systemtests.faults.injection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.Waiting;

/** What happens to PostgreSQL. */
final class DatabaseFaults {
    private static final int MORE_THAN_THERE_ARE = 80;

    private DatabaseFaults() {}

    static List<Fault> all() {
        return List.of(
                SimpleFault.of("PostgreSQL killed", Fault.Area.DATABASE, DatabaseFaults::kill),
                SimpleFault.of("PostgreSQL's connections exhausted", Fault.Area.DATABASE, DatabaseFaults::exhaust));
    }

    private static String kill(Site site, Random random) {
        Duration away = Duration.ofMillis(random.nextInt(10_000));
        site.cluster().postgres().kill();
        Waiting.last(away);
        site.cluster().postgres().start();
        return "back after " + ProcessFault.seconds(away);
    }

    private static String exhaust(Site site, Random random) {
        List<Connection> held = new ArrayList<>();
        Duration time = Duration.ofSeconds(5L + random.nextInt(10));
        try {
            for (int i = 0; i < MORE_THAN_THERE_ARE; i++) {
                held.add(site.cluster().postgres().connectAsService());
            }
        } catch (SQLException noMore) {
            // Which is what was wanted.
        }
        // The services' own connections are ended, so that they have to ask for new ones and get none.
        endOthers(held);
        Waiting.last(time);
        held.forEach(DatabaseFaults::close);
        return held.size() + " held for " + ProcessFault.seconds(time);
    }

    private static void endOthers(List<Connection> held) {
        if (held.isEmpty()) {
            return;
        }
        try (var statement = held.get(0).createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name not like 'PostgreSQL JDBC%' and usename = current_user
                      and pid <> pg_backend_pid()""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // That is what was wanted.
        }
    }
}
