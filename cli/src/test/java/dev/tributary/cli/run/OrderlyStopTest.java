package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderlyStopTest {

    /** A run that takes forever, and tells when it is stopped. */
    static final class Run {
        public static void main(String[] arguments) {
            try (OrderlyStop stop = OrderlyStop.ofThisThread()) {
                System.out.println("runs with " + stop.getClass().getSimpleName());
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    System.out.println("stopped, and says so");
                }
            }
        }

        private Run() {}
    }

    @Test
    void a_process_that_is_told_to_end_waits_until_the_run_has_told_what_it_did() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("runs with OrderlyStop");

            process.toHandle().destroy();

            assertThat(out.lines().toList()).isEqualTo(List.of("stopped, and says so"));
            assertThat(process.waitFor()).as("128 and the number of SIGTERM").isEqualTo(143);
        }
    }
}
