package org.hiptriage.notification.delivery.webpush.device;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A runner's devices as the address of the channel. */
public final class DeviceJson {
    private final JsonMapper json;

    public DeviceJson(JsonMapper json) {
        this.json = json;
    }

    /** The devices of an address. */
    public Devices read(String address) {
        return json.readValue(address, Devices.class);
    }

    /** A change of the address that does this to the devices; where none is left there is no address. */
    public UnaryOperator<Optional<String>> change(UnaryOperator<Devices> change) {
        return present -> Optional.of(change.apply(present.map(this::read).orElse(Devices.NONE)))
                .filter(devices -> !devices.devices().isEmpty())
                .map(json::writeValueAsString);
    }
}
