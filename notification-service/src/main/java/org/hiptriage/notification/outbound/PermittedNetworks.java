package org.hiptriage.notification.outbound;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be asked: those of the public internet, and networks that the operator allows. Where an address of
 * IPv6 only carries one of IPv4 (RFC 3056, 5214, 6052), the one that is carried counts.
 */
public final class PermittedNetworks {
    /** Whatever the operator himself wrote down. */
    public static final PermittedNetworks ANY = new PermittedNetworks(rules("0.0.0.0/0", "::/0"));

    // Registries of special-purpose addresses (RFC 6890 and its successors); and the metadata and name server of Azure,
    // which has a public address. Those of other clouds are link-local, unique-local or shared.
    private static final List<IpSubnetFilterRule> SPECIAL = rules(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    /** All that is public in IPv4, and the only range of IPv6 in which anything public is. */
    private static final List<IpSubnetFilterRule> GLOBAL = rules("0.0.0.0/0", "2000::/3");

    private final List<IpSubnetFilterRule> allowed;

    private PermittedNetworks(List<IpSubnetFilterRule> allowed) {
        this.allowed = allowed;
    }

    /**
     * The public internet and these networks.
     *
     * @param allowed as 10.0.0.0/8 or fd00::/8
     * @throws IllegalArgumentException where one is not written so
     */
    public static PermittedNetworks publicAnd(Collection<String> allowed) {
        return new PermittedNetworks(rules(allowed.toArray(String[]::new)));
    }

    /** Whether it may be asked. */
    public boolean permits(InetAddress address) {
        if (isIn(allowed, address)) {
            return true;
        }
        return CarriedAddress.in(address)
                .map(carried -> permitsItself(carried) || isIn(allowed, carried))
                .orElseGet(() -> permitsItself(address));
    }

    private static boolean permitsItself(InetAddress address) {
        return isIn(GLOBAL, address) && !isIn(SPECIAL, address);
    }

    private static boolean isIn(List<IpSubnetFilterRule> networks, InetAddress address) {
        var asked = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(asked));
    }

    private static List<IpSubnetFilterRule> rules(String... networks) {
        return Stream.of(networks).map(PermittedNetworks::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        String[] parts = network.strip().split("/", -1);
        // Never a name, which would be looked up.
        InetAddress address = parts.length == 2 ? NetUtil.createInetAddressFromIpAddressString(parts[0]) : null;
        if (address == null || !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("a network must be written as 10.0.0.0/8 or fd00::/8");
        }
        int bits = Integer.parseInt(parts[1]);
        if (bits > (address instanceof Inet4Address ? Integer.SIZE : 4 * Integer.SIZE)) {
            throw new IllegalArgumentException("a network of IPv4 has at most 32 bits, one of IPv6 128");
        }
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
