package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Path;

/**
 * One instance of a service.
 *
 * @param service which one
 * @param number 1, connected directly, or 2, connected through links
 * @param port where its HTTP is
 * @param state where it keeps what it could lose; only triage-service keeps anything
 */
public record ServiceNode(String service, int number, int port, Path state, Program program) {
    /** Its address, without a slash. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String toString() {
        return program.name();
    }
}
