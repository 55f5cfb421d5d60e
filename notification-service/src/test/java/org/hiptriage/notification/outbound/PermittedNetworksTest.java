package org.hiptriage.notification.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermittedNetworksTest {
    private static final PermittedNetworks PUBLIC = PermittedNetworks.publicAnd(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:2800:220:1:248:1893:25c8:1946",
                "2a00:1450:4001:801::200e",
                "64:ff9b::5db8:d822",
                "2002:5db8:d822::1"
            })
    void thePublicInternetMayBeAsked(String address) {
        assertThat(PUBLIC.permits(address(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.0",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void whatIsNotPublicInIpv4MayNotBeAskedHoweverItIsWrittenInIpv6(String address) {
        assertThat(PUBLIC.permits(address(address))).isFalse();
        byte[] four = address(address).getAddress();
        String hex = "%02x%02x:%02x%02x".formatted(four[0], four[1], four[2], four[3]);
        for (String carrier : List.of(
                "::ffff:%s",
                "::%s", "64:ff9b::%s", "64:ff9b:1::%s", "2002:%s::1", "2606:2800::5efe:%s", "2606:2800::200:5efe:%s")) {
            assertThat(PUBLIC.permits(address(carrier.formatted(hex))))
                    .as(carrier)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "64:ff9b:1::5db8:d822",
                "4000::1"
            })
    void whatIsNotPublicInIpv6MayNotBeAsked(String address) {
        assertThat(PUBLIC.permits(address(address))).isFalse();
    }

    @Test
    void whatTheOperatorAllowsMayBeAskedAndNothingBeside() {
        PermittedNetworks some = PermittedNetworks.publicAnd(List.of("10.1.0.0/16", "fd12::/16"));
        for (String allowed : List.of("10.1.0.0", "10.1.255.255", "64:ff9b::a01:1", "fd12::1", "1.1.1.1")) {
            assertThat(some.permits(address(allowed))).as(allowed).isTrue();
        }
        for (String other : List.of("10.0.255.255", "10.2.0.0", "64:ff9b::a02:1", "fd13::1", "127.0.0.1", "::1")) {
            assertThat(some.permits(address(other))).as(other).isFalse();
        }
        assertThat(PermittedNetworks.ANY.permits(address("127.0.0.1"))).isTrue();
        assertThat(PermittedNetworks.ANY.permits(address("fd00::1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "fd00::/129", "localhost/8", "10.0.0.0/8/8", "/8", ""})
    void aNetworkThatIsNoneIsRefused(String network) {
        assertThatThrownBy(() -> PermittedNetworks.publicAnd(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a network");
    }

    private static InetAddress address(String text) {
        return Objects.requireNonNull(NetUtil.createInetAddressFromIpAddressString(text), text);
    }
}
