package org.hiptriage.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import org.hiptriage.localstack.loopback.Port;

/** Asks a service whether it can do its work. */
final class Readiness {
    private static final int TIMEOUT_MILLIS = 2_000;

    private Readiness() {}

    static boolean of(Port service) {
        URI uri = URI.create(Services.url(service) + "/actuator/health/readiness");
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
