package org.hiptriage.localstack.loopback;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.localstack.process.StackFailure;

/**
 * A loopback port that the stack needs.
 *
 * @param number 1 to 65535
 * @param purpose what listens there, as the user knows it
 * @param variable the environment variable that changes it
 */
public record Port(int number, String purpose, String variable) {
    /** The port that the environment asks for, or the usual one. */
    public static Port from(Map<String, String> environment, String variable, int usual, String purpose) {
        String given = environment.getOrDefault(variable, "").strip();
        if (given.isEmpty()) {
            return new Port(usual, purpose, variable);
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= 65_535) {
                return new Port(number, purpose, variable);
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        throw new StackFailure(
                "%s is '%s': the port of the %s must be a number from 1 to 65535.".formatted(variable, given, purpose));
    }

    /** What keeps these ports from being used now, one line for each; empty when all are free and differ. */
    public static List<String> problems(List<Port> ports) {
        List<String> problems = new ArrayList<>();
        Map<Integer, Port> seen = new HashMap<>();
        for (Port port : ports) {
            Port other = seen.putIfAbsent(port.number, port);
            if (other != null) {
                problems.add("Port %d is set for both the %s (%s) and the %s (%s): give one of them another."
                        .formatted(port.number, other.purpose, other.variable, port.purpose, port.variable));
            } else if (!port.isFree()) {
                problems.add(
                        "Port %d, for the %s, is taken by another program: stop that, or choose another port: %s=%d ./run"
                                .formatted(port.number, port.purpose, port.variable, port.suggestion()));
            }
        }
        return problems;
    }

    private int suggestion() {
        return number <= 55_535 ? number + 10_000 : number - 10_000;
    }

    private boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // as servers do on Unix: a port whose last connections are still fading out is free
            socket.setReuseAddress(true);
            socket.bind(Loopback.address(number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
