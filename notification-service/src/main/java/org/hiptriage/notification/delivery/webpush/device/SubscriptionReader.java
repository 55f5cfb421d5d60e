package org.hiptriage.notification.delivery.webpush.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.webpush.encryption.DeviceKeys;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.field.StrictJson;

/** Reads a subscription as browsers write it; everything that is wrong is noted at once. */
public final class SubscriptionReader {
    private static final String KEYS = "keys";
    private static final int LONGEST_ENDPOINT = 2_000;
    private static final String ENDPOINT_FORM =
            "must be the https address that the browser gave, of at most 2000 ASCII characters";
    private static final String PUBLIC_KEY_FORM =
            "must be the public key that the browser gave: a point on P-256, 65 bytes in base64url";
    private static final String AUTH_FORM = "must be the secret that the browser gave: 16 bytes in base64url";

    private final FieldProblems problems = new FieldProblems();
    private final boolean allowHttp;

    private SubscriptionReader(boolean allowHttp) {
        this.allowHttp = allowHttp;
    }

    /** The device that subscribed. Refuses a body that says anything else. */
    public static Device read(byte[] body, boolean allowHttp) {
        try {
            return new SubscriptionReader(allowHttp).read(StrictJson.object(body));
        } catch (NotJsonException e) {
            throw Refusal.notJson(String.valueOf(e.getMessage()));
        }
    }

    private Device read(ObjectNode body) {
        var fields = new ObjectFields(body, problems);
        fields.require("endpoint", ENDPOINT_FORM);
        Optional<URI> endpoint = fields.parsed("endpoint", this::endpoint, ENDPOINT_FORM);
        fields.require(KEYS, "must be an object of p256dh and auth");
        Optional<ObjectNode> keys =
                fields.node(KEYS).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        if (keys.isEmpty() && body.has(KEYS)) {
            problems.add(KEYS, "must be an object of p256dh and auth");
        }
        // Browsers send expirationTime, most as null: a push service says itself when an address is gone.
        fields.refuseOthersThan(List.of("endpoint", "expirationTime", KEYS), "a subscription");
        Optional<Device> device = keys.flatMap(object -> device(endpoint, object));
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return device.orElseThrow();
    }

    private Optional<Device> device(Optional<URI> endpoint, ObjectNode object) {
        var within = new FieldProblems();
        var fields = new ObjectFields(object, within);
        fields.require("p256dh", PUBLIC_KEY_FORM);
        Optional<String> p256dh = fields.text("p256dh", DeviceKeys::isPublicKey, PUBLIC_KEY_FORM);
        fields.require("auth", AUTH_FORM);
        Optional<String> auth = fields.text("auth", DeviceKeys::isAuth, AUTH_FORM);
        fields.refuseOthersThan(List.of("p256dh", "auth"), "the keys of a subscription");
        within.listed().forEach(problem -> problems.add(KEYS + "." + problem.field(), problem.message()));
        return endpoint.flatMap(address -> p256dh.flatMap(key -> auth.map(secret -> new Device(address, key, secret))));
    }

    private Optional<URI> endpoint(String text) {
        if (text.length() > LONGEST_ENDPOINT || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            var address = new URI(text);
            boolean isKnown = "https".equals(address.getScheme()) || (allowHttp && "http".equals(address.getScheme()));
            boolean isPlain = address.getUserInfo() == null && address.getFragment() == null;
            boolean hasPort = address.getPort() == -1 || (address.getPort() > 0 && address.getPort() <= 65_535);
            return isKnown && isPlain && address.getHost() != null && hasPort ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
