package org.hiptriage.localstack.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortTest {
    @Test
    void aTakenPortIsNamedWithItsPurposeAndTheVariableThatChangesIt() throws IOException {
        try (ServerSocket onAllInterfaces = new ServerSocket(0)) {
            Port taken = new Port(onAllInterfaces.getLocalPort(), "Kafka broker", "HIP_KAFKA_PORT");
            assertThat(Port.problems(List.of(taken)))
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.number()), "Kafka broker", "HIP_KAFKA_PORT=");
        }
    }

    @Test
    void aFreePortIsNoProblem() throws IOException {
        assertThat(Port.problems(List.of(new Port(freePort(), "a", "A")))).isEmpty();
    }

    @Test
    void onePortForTwoPurposesIsAProblem() throws IOException {
        int number = freePort();
        assertThat(Port.problems(List.of(new Port(number, "first", "FIRST"), new Port(number, "second", "SECOND"))))
                .singleElement()
                .asString()
                .contains("first", "FIRST", "second", "SECOND");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
