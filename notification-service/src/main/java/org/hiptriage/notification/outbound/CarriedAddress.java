package org.hiptriage.notification.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The address of IPv4 to which a router takes what is sent to some addresses of IPv6. */
final class CarriedAddress {
    private static final byte[] NAT64 = HexFormat.of().parseHex("0064ff9b0000000000000000");
    private static final byte[] SIX_TO_FOUR = HexFormat.of().parseHex("2002");
    private static final byte[] ISATAP = HexFormat.of().parseHex("00005efe");
    private static final byte[] ISATAP_OF_PUBLIC = HexFormat.of().parseHex("02005efe");
    private static final int LENGTH = 4;

    private CarriedAddress() {}

    /** Empty where it carries none. One that is mapped (::ffff:0:0/96) is an address of IPv4 to Java already. */
    static Optional<InetAddress> in(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return Optional.empty();
        }
        byte[] bytes = address.getAddress();
        if (holds(bytes, 0, NAT64)) {
            return at(bytes, NAT64.length);
        }
        if (holds(bytes, 0, SIX_TO_FOUR)) {
            return at(bytes, SIX_TO_FOUR.length);
        }
        int interfaceId = bytes.length / 2;
        return holds(bytes, interfaceId, ISATAP) || holds(bytes, interfaceId, ISATAP_OF_PUBLIC)
                ? at(bytes, interfaceId + ISATAP.length)
                : Optional.empty();
    }

    private static boolean holds(byte[] bytes, int from, byte[] part) {
        return Arrays.equals(bytes, from, from + part.length, part, 0, part.length);
    }

    private static Optional<InetAddress> at(byte[] bytes, int from) {
        try {
            return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + LENGTH)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
