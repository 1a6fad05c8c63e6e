package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.error.PipelineException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run a checkpoint, within a process and among processes. */
class RunLockTest {

    /** Tries to lock a file, as another process does. */
    static final class Other {
        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                System.out.print(lock == null ? "refused" : "locked");
            }
        }

        private Other() {}
    }

    private static String another(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_run_that_is_refused_takes_nothing_from_the_one_that_runs(@TempDir Path checkpoint) throws Exception {
        Path file = checkpoint.resolve(RunLock.FILE);
        try (RunLock lock = RunLock.of(checkpoint.toFile())) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> RunLock.of(checkpoint.toFile()))
                    .isInstanceOf(PipelineException.class)
                    .hasMessageStartingWith("Another run is using the checkpoint");

            assertThat(another(file)).isEqualTo("refused");
        }
        assertThat(another(file)).isEqualTo("locked");
        RunLock.of(checkpoint.toFile()).close();
    }
}
