package org.hiptriage.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hiptriage.localstack.loopback.Port;
import org.hiptriage.localstack.process.ChildJvm;
import org.hiptriage.localstack.process.ClassArchive;
import org.hiptriage.localstack.process.JavaCommand;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;

/**
 * One of the three services, as a child JVM.
 *
 * @param port where its HTTP is, on loopback
 * @param heapMebibytes what its heap may grow to
 * @param environment its settings beyond those that all services have
 */
record ServiceJvm(Port port, int heapMebibytes, Map<String, String> environment) {
    String name() {
        return port.purpose();
    }

    Part start(StackSettings settings) {
        Path jar = settings.serviceJar(name());
        if (!Files.exists(jar)) {
            throw new StackFailure(name() + " is not built: " + jar + " is missing; ./run builds it.");
        }
        JavaCommand java = JavaCommand.withHeap(heapMebibytes).add("-jar", jar, ClassArchive.of(name()));
        return ChildJvm.start(name(), java, Map.copyOf(environment), settings.folders());
    }
}
