package org.hiptriage.notification.delivery.webpush.device;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A runner's devices: all of them are told.
 *
 * @param devices the newest first
 */
public record Devices(List<Device> devices) {
    /** No device. */
    public static final Devices NONE = new Devices(List.of());

    /** Where a runner subscribes more, the oldest is forgotten. */
    private static final int MOST = 5;

    public Devices {
        devices = List.copyOf(devices);
    }

    /** With this one as the newest, in place of what it subscribed before. */
    public Devices with(Device device) {
        return new Devices(Stream.concat(Stream.of(device), without(List.of(device.id())).devices().stream())
                .limit(MOST)
                .toList());
    }

    /** Without those that have these ids. */
    public Devices without(Collection<String> ids) {
        return new Devices(
                devices.stream().filter(device -> !ids.contains(device.id())).toList());
    }
}
