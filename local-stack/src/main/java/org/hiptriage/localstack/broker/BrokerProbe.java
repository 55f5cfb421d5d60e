package org.hiptriage.localstack.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import org.hiptriage.localstack.loopback.Loopback;

/** Asks a broker whether it takes part in its cluster; a client library in the launcher would cost half a second and 40 MB. */
final class BrokerProbe {
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int NO_TOPICS = 0;

    private BrokerProbe() {}

    /** Whether the broker on this loopback port answers and knows of a live broker, which a fenced one does not. */
    static boolean isReady(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.address(port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + 4);
            out.writeShort(METADATA);
            out.writeShort(VERSION);
            out.writeInt(1);
            out.writeShort(-1);
            out.writeInt(NO_TOPICS);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt();
            in.readInt();
            int liveBrokers = in.readInt();
            return liveBrokers > 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
