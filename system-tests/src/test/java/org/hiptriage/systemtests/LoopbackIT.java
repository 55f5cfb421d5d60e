package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;

@OnRunningStack
class LoopbackIT {
    private static final int CONNECT_MILLIS = 2000;

    private final RunningStack stack;

    LoopbackIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void every_part_listens_on_loopback() throws IOException {
        for (int port : stack.ports()) {
            connect(InetAddress.getLoopbackAddress(), port);
        }
    }

    @Test
    void no_part_listens_on_an_address_that_others_can_reach() throws IOException {
        List<InetAddress> outside = outsideAddresses();
        assumeThat(outside)
                .as("this machine has no other address than loopback")
                .isNotEmpty();
        for (InetAddress address : outside) {
            for (int port : stack.ports()) {
                assertThatIOException().as(address + ":" + port).isThrownBy(() -> connect(address, port));
            }
        }
    }

    private static List<InetAddress> outsideAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
