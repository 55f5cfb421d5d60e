package org.hiptriage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hiptriage.localstack.broker.Broker;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.process.Ending;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.Liveness;
import org.hiptriage.localstack.process.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker and the real database, without the services: what they were given survives a stop and a kill. */
class FoundationsIT {
    private static final Path LAUNCHER_JAR = Path.of("target/local-stack.jar").toAbsolutePath();

    @TempDir
    Path data;

    private final Deque<Part> started = new ArrayDeque<>();

    @AfterEach
    void stopEverything() {
        started.forEach(Part::stop);
    }

    @Test
    void topicsSurviveAStop_andAKillThatLeavesTheProcessToTheNextStart() throws Exception {
        Folders folders = new Folders(data);
        int port = freePort();
        int controllerPort = freePort();
        Part first = broker(folders, port, controllerPort);
        TopicOfOne topic = new TopicOfOne(port);
        topic.create();
        topic.write("before the stop");
        first.stop();

        Part second = broker(folders, port, controllerPort);
        assertThat(topic.read(1)).containsExactly("before the stop");
        topic.write("before the kill");
        ProcessHandle process = folders.pidFile(Broker.NAME).running().orElseThrow();
        process.destroyForcibly();
        second.ended().join();

        Part third = broker(folders, port, controllerPort);
        assertThat(topic.read(2)).containsExactly("before the stop", "before the kill");

        // as the next launcher would, had this one been killed
        assertThat(Ending.endLeftOvers(folders, List.of(Broker.NAME))).containsExactly(Broker.NAME);
        third.ended().join();
    }

    @Test
    void rowsSurviveAStopAndAKill_andALeftOverServerIsFound() throws Exception {
        Folders folders = new Folders(data);
        int port = freePort();
        Part first = database(folders, port);
        TableOfOne table = new TableOfOne(port, Database.of(folders).password(Role.OWNER));
        table.create();
        table.write("before the stop");
        first.stop();

        Part second = database(folders, port);
        table.write("before the kill");
        assertThat(table.setting("fsync")).isEqualTo("on");
        assertThat(table.setting("synchronous_commit")).isEqualTo("on");
        ProcessHandle server = Database.of(folders).running().orElseThrow();
        server.destroyForcibly();
        second.ended().join();
        assertThat(Liveness.isRunning(server)).isFalse();

        database(folders, port);
        assertThat(table.read()).containsExactly("before the stop", "before the kill");

        assertThat(Database.of(folders).stopLeftOver()).isTrue();
        assertThat(Database.of(folders).stopLeftOver()).isFalse();
    }

    @Test
    void theDatabaseWantsThePassword() {
        Folders folders = new Folders(data);
        int port = freePort();
        database(folders, port);
        assertThat(new TableOfOne(port, "wrong").canConnect()).isFalse();
        assertThat(new TableOfOne(port, Database.of(folders).password(Role.OWNER)).canConnect())
                .isTrue();
    }

    @Test
    void theServiceHasARoleOfItsOwnThatMayNotEvenMakeATable_andGetsAPasswordWhereItHasNone() throws Exception {
        Folders folders = new Folders(data);
        int port = freePort();
        Part first = database(folders, port);
        TableOfOne asService =
                new TableOfOne(port, Role.SERVICE.user(), Database.of(folders).password(Role.SERVICE));
        assertThat(asService.canConnect()).isTrue();
        assertThatThrownBy(asService::create).hasMessageContaining("permission denied");
        first.stop();

        // A data folder of an earlier release has no such file.
        Files.delete(Role.SERVICE.passwordFile(folders));
        database(folders, port);
        assertThat(asService.canConnect()).isFalse();
        assertThat(new TableOfOne(
                                port, Role.SERVICE.user(), Database.of(folders).password(Role.SERVICE))
                        .canConnect())
                .isTrue();
    }

    private Part broker(Folders folders, int port, int controllerPort) {
        Part broker = Broker.start(folders, LAUNCHER_JAR, port, controllerPort);
        started.push(broker);
        new RunningParts().await(broker, () -> Broker.isReady(port));
        return broker;
    }

    private Part database(Folders folders, int port) {
        Part database = Database.of(folders).start(port, step -> {});
        started.push(database);
        return database;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
