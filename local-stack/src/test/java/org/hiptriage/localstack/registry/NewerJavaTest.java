package org.hiptriage.localstack.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hiptriage.localstack.process.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerJavaTest {
    @TempDir
    private Path machine;

    @Test
    void theOldestThatIsNewEnoughIsTaken() throws IOException {
        installed("jvm/java-17", "17.0.15");
        installed("jvm/temurin-25", "25.0.2");
        installed("jvm/java-21", "21.0.9");
        assertThat(found(Map.of())).isEqualTo(machine.resolve("jvm/java-21/bin/java"));
    }

    @Test
    void oneThatAVariableNamesIsFoundWhereverItIs() throws IOException {
        installed("elsewhere", "25");
        installed("jvm/java-8", "1.8.0_402");
        assertThat(found(Map.of("JAVA_25_HOME", machine.resolve("elsewhere").toString())))
                .isEqualTo(machine.resolve("elsewhere/bin/java"));
        assertThat(found(Map.of("JAVA_HOME", machine.resolve("elsewhere").toString())))
                .isEqualTo(machine.resolve("elsewhere/bin/java"));
    }

    @Test
    void whereThereIsNoneItIsSaidWhatToInstall() throws IOException {
        installed("jvm/java-17", "17.0.15");
        Files.createDirectories(machine.resolve("jvm/java-25-without-a-program"));
        assertThatThrownBy(() -> found(Map.of("JAVA_21_HOME", "/nowhere")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("needs a Java 21 or newer")
                .hasMessageContaining("JAVA_21_HOME");
    }

    private Path found(Map<String, String> environment) {
        return new NewerJava(environment, List.of(machine.resolve("jvm"), machine.resolve("missing"))).program();
    }

    private void installed(String home, String version) throws IOException {
        Path java = machine.resolve(home).resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                machine.resolve(home).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }
}
