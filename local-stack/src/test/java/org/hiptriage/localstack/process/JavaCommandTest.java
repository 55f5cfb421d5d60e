package org.hiptriage.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
    private static final Path JAR = Path.of("/programs/7/service.jar");

    @Test
    void withoutAnArchiveAJarIsNamedByItsWholePathAndRunsWhereTheLauncherDoes() {
        JavaCommand java = JavaCommand.withHeap(64).add("-jar", JAR, Optional.empty());
        assertThat(java.toList())
                .endsWith("-jar", "/programs/7/service.jar")
                .noneMatch(option -> option.contains("Archive"));
        assertThat(java.directory()).isEmpty();
        assertThat(java.endsSlowly()).isFalse();
    }

    @Test
    void anArchiveThatIsNotThereIsWrittenAtTheEnd(@TempDir Path folder) {
        Path file = folder.resolve("archives/service.jsa");
        JavaCommand java = JavaCommand.withHeap(64).add("-jar", JAR, Optional.of(new ClassArchive(file)));
        assertThat(java.toList()).contains("-XX:ArchiveClassesAtExit=" + file);
        assertThat(java.endsSlowly()).isTrue();
        assertThat(file.getParent()).isDirectory();
    }

    @Test
    void oneThatIsThereIsUsedUnderTheNameThatEveryCopyOfTheProgramHas(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("service.jsa"));
        JavaCommand java = JavaCommand.withHeap(64).add("-jar", JAR, Optional.of(new ClassArchive(file)));
        assertThat(java.toList()).contains("-XX:SharedArchiveFile=" + file).endsWith("-jar", "service.jar");
        assertThat(java.directory()).contains(Path.of("/programs/7"));
        assertThat(java.endsSlowly()).isFalse();
    }
}
