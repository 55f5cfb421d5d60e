package org.hiptriage.notification.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.delivery.webpush.device.Device;
import org.hiptriage.notification.delivery.webpush.encryption.ServerKeyFile;
import org.hiptriage.notification.delivery.webpush.encryption.ServerToken;
import org.hiptriage.notification.outbound.HostLookup;
import org.hiptriage.notification.outbound.OutboundClient;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.hiptriage.notification.testing.channel.PushDevice;
import org.hiptriage.notification.testing.channel.PushReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.resources.LoopResources;

class PushRequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PermittedNetworks WITH_LOOPBACK = PermittedNetworks.publicAnd(List.of("127.0.0.0/8"));

    private final PushReceiver service = new PushReceiver();
    private final LoopResources loops = LoopResources.create("push-requests-test");

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        service.close();
        loops.dispose();
    }

    @ParameterizedTest
    @CsvSource({
        "200,Sent[arrived=false]",
        "201,Sent[arrived=false]",
        "202,Sent[arrived=false]",
        "404,Gone[reason=http-404]",
        "410,Gone[reason=http-410]",
        "400,Refused[reason=http-400]",
        "403,Refused[reason=http-403]",
        "413,Refused[reason=http-413]"
    })
    void anAnswerSaysWhetherItIsSentTheDeviceIsGoneOrTheMessageIsRefused(int status, String outcome) {
        service.answer("device", status);
        assertThat(send(service.origin() + "/device", WITH_LOOPBACK, HostLookup.OF_THE_SYSTEM))
                .hasToString(outcome);
    }

    @ParameterizedTest
    @CsvSource({"429", "408", "500", "503", "307"})
    void aServiceThatIsBusyIsLeftAloneForAsLongAsItAsks(int status) {
        service.answer("device", status);
        assertThat(send(service.origin() + "/device", WITH_LOOPBACK, HostLookup.OF_THE_SYSTEM))
                .isEqualTo(new SendOutcome.Later("http-" + status, Optional.of(Duration.ofSeconds(1))));
        assertThat(service.messagesTo("device")).hasSize(1);
    }

    @Test
    void aServiceThatIsAwayIsAskedAgain() {
        service.close();
        assertThat(send(service.origin() + "/device", WITH_LOOPBACK, HostLookup.OF_THE_SYSTEM))
                .isEqualTo(SendOutcome.Later.because("connect-failed"));
    }

    @Test
    void nothingIsSentToAnAddressThatIsNotPublicWhateverItsNameSays() {
        PermittedNetworks publicOnly = PermittedNetworks.publicAnd(List.of());
        String port = service.origin().substring(service.origin().lastIndexOf(':'));
        HostLookup pretends = host -> List.of(InetAddress.getLoopbackAddress());
        for (String origin : List.of(service.origin(), "http://localhost" + port, "http://push.example" + port)) {
            assertThat(send(origin + "/device", publicOnly, pretends))
                    .isEqualTo(new SendOutcome.Refused("address-not-permitted"));
        }
        assertThat(service.messagesTo("device")).isEmpty();
    }

    private SendOutcome send(String endpoint, PermittedNetworks networks, HostLookup lookup) {
        PushDevice device = PushDevice.subscribed(endpoint);
        try (var client = new OutboundClient(
                "push-requests-test",
                new PermittedHosts(networks, lookup),
                loops,
                Duration.ofSeconds(10),
                Clock.systemUTC())) {
            var requests = new PushRequests(
                    client,
                    new ServerToken(ServerKeyFile.readOrMake(folder.resolve("key.pem")), Optional.empty()),
                    Clock.systemUTC());
            return requests.send(
                            new Device(URI.create(endpoint), device.p256dh(), device.auth()),
                            message(),
                            "topic",
                            new byte[] {'{', '}'})
                    .blockOptional(PATIENCE)
                    .orElseThrow();
        }
    }

    private static Message message() {
        return new Message(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "r-1",
                "",
                true,
                Locale.ENGLISH,
                "Title",
                "Text",
                "{}",
                Duration.ofHours(1),
                1);
    }
}
