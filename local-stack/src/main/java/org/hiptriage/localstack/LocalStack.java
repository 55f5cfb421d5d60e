package org.hiptriage.localstack;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hiptriage.localstack.access.Credentials;
import org.hiptriage.localstack.access.Links;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.demo.Demo;
import org.hiptriage.localstack.process.DirectoryLock;
import org.hiptriage.localstack.process.StackFailure;

/** The launcher: starts the stack, stays in the foreground, and stops all of it when it is told to or when a part fails. */
public final class LocalStack {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Progress progress = new Progress(System.out);
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private volatile Runnable beforeStop = () -> {};

    private LocalStack() {}

    /** Options as {@code ./run --help} shows them; the environment changes ports and the data directory. */
    public static void main(String[] arguments) {
        Options options = optionsOrExit(arguments);
        new LocalStack().run(options);
    }

    private static Options optionsOrExit(String[] arguments) {
        try {
            return Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("./run --help shows what there is");
            System.exit(WRONG_USAGE);
            throw e;
        }
    }

    private void run(Options options) {
        try {
            StackSettings settings = StackSettings.from(System.getenv(), repository(), options.registry());
            DirectoryLock lock = DirectoryLock.take(settings.folders().data());
            LocalIssuer issuer = LocalIssuer.of(settings.folders(), Clock.systemUTC());
            Stack stack = new Stack(settings, issuer.publicKeyFile(), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped(stack, lock), "stop"));
            Credentials.write(settings.folders(), issuer);
            stack.start();
            progress.line(Welcome.text(
                    settings,
                    new Links(
                            Services.url(settings.assessment()),
                            Services.url(settings.triage()),
                            Services.url(settings.notification()),
                            issuer),
                    progress.seconds(),
                    OffsetDateTime.now(ZoneId.systemDefault())));
            if (options.demo()) {
                Demo demo = new Demo(
                        Services.url(settings.assessment()), issuer::platform, options.runners(), options.seed());
                beforeStop = demo::close;
                demo.start(options.ratePerSecond(), progress::step);
            }
            throw stack.failure().join();
        } catch (StackFailure failure) {
            fail(failure);
        }
    }

    private void fail(StackFailure failure) {
        if (stopping.get()) {
            return;
        }
        failed.set(true);
        System.err.println("\n" + failure.getMessage());
        System.exit(FAILED);
    }

    /** Runs however the JVM comes to its end, but for a kill. A stop that was asked for is a success. */
    private void stopped(Stack stack, DirectoryLock lock) {
        stopping.set(true);
        beforeStop.run();
        stack.stop();
        lock.close();
        if (!failed.get()) {
            progress.step("all stopped");
            Runtime.getRuntime().halt(0);
        }
    }

    private static Path repository() {
        try {
            Path code = Path.of(LocalStack.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // ROOT/local-stack/target/local-stack.jar, or the classes folder beside it
            return code.resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new StackFailure("The repository's folder is not known", e);
        }
    }
}
