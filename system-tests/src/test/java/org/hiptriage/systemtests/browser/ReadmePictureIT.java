package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;

/** Takes the picture in the README anew; it replaces the one in {@code docs/images} where the property {@code hip.picture.replace} is set. */
@OnRunningStack
class ReadmePictureIT {
    private static final int GAP = 24;
    private static final int LARGEST_BYTES = 200_000;
    private static final Color PAPER = new Color(0xd5dad8);

    private final RunningStack stack;

    ReadmePictureIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void theBodyMapOnAPhoneAndAResultBesideItMakeASmallPicture() throws IOException {
        byte[] picture = png(besideEachOther(bodyMap(), result()));
        assertThat(picture).hasSizeBetween(20_000, LARGEST_BYTES);
        Path folder = Repository.file(
                Boolean.getBoolean("hip.picture.replace") ? "docs/images" : "system-tests/target/screenshots");
        Files.write(Files.createDirectories(folder).resolve("runners-page.png"), picture);
    }

    private BufferedImage bodyMap() throws IOException {
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page(""));
            var hands = new Mouse(browser);
            hands.type("#age", "34");
            hands.pick("side", "left");
            hands.push("label.place:has(> input[value='site.lateral-hip'])");
            browser.run("document.querySelectorAll('.tab')[1].click()");
            browser.awaits(
                    () -> browser.is("return document.querySelectorAll('.tab')[1].matches('[aria-pressed=true]')"));
            browser.run("document.activeElement.blur(); scrollTo(0, document.querySelector('.places').offsetTop - 60)");
            return image(browser);
        }
    }

    private BufferedImage result() throws IOException {
        var runner = new FollowedRunner(stack.http(), 1);
        runner.isAssessed(
                0, 3, Map.of("worse.running", "present", "worse.stairs", "present", "sign.clicking", "present"));
        try (Browser browser = Browser.open(1024, "en", false)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/result"));
            browser.shown(".level-card");
            return image(browser);
        }
    }

    private static BufferedImage image(Browser browser) throws IOException {
        browser.awaits(() -> browser.is("return document.getAnimations().every(each => each.playState !== 'running')"));
        return ImageIO.read(new ByteArrayInputStream(browser.screenshot()));
    }

    private static BufferedImage besideEachOther(BufferedImage phone, BufferedImage desk) {
        var both = new BufferedImage(
                phone.getWidth() + desk.getWidth() + 3 * GAP,
                Math.max(phone.getHeight(), desk.getHeight()) + 2 * GAP,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = both.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(PAPER);
        drawing.fillRect(0, 0, both.getWidth(), both.getHeight());
        drawing.drawImage(phone, GAP, GAP, null);
        drawing.drawImage(desk, phone.getWidth() + 2 * GAP, GAP, null);
        drawing.dispose();
        return both;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
