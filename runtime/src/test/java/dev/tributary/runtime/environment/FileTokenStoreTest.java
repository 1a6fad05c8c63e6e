package dev.tributary.runtime.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest {
    @TempDir
    Path directory;

    private void store(String chain, String token) throws IOException {
        try (TokenStore.Slot slot = new FileTokenStore(directory.resolve("tokens")).open(chain)) {
            slot.store(token);
        }
    }

    @Test
    void the_last_token_of_each_chain_is_found_again() throws IOException {
        store("one", "a");
        store("one", "b");
        store("two", "c");

        FileTokenStore store = new FileTokenStore(directory.resolve("tokens"));
        try (TokenStore.Slot one = store.open("one");
                TokenStore.Slot two = store.open("two");
                TokenStore.Slot three = store.open("three")) {
            assertThat(one.latest()).contains("b");
            assertThat(two.latest()).contains("c");
            assertThat(three.latest()).isEmpty();
        }
    }

    /** Another process that looks whether a file is held. */
    static final class Looker {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(file.tryLock() == null ? 3 : 4);
            }
        }
    }

    private static int look(Path file) throws Exception {
        String classes = Path.of(Looker.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        Looker.class.getName(),
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void a_thread_that_is_interrupted_while_it_waits_takes_the_chain_from_nobody() throws Exception {
        FileTokenStore store = new FileTokenStore(directory.resolve("tokens"));
        Thread waiting = new Thread(() -> {
            try (TokenStore.Slot late = store.open("one")) {
                late.latest();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        waiting.setUncaughtExceptionHandler((thread, thrown) -> {});
        try (TokenStore.Slot slot = store.open("one")) {
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            assertThat(look(directory.resolve("tokens").resolve("one.lock"))).isEqualTo(3);
            slot.store("a");
        }
        waiting.join();
        assertThat(look(directory.resolve("tokens").resolve("one.lock"))).isEqualTo(4);
    }

    @Test
    void only_the_owner_may_read_them() throws IOException {
        store("one", "a");

        Path file = directory.resolve("tokens").resolve("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_store_that_broke_off_leaves_the_last_token() throws IOException {
        store("one", "a");
        Files.writeString(directory.resolve("tokens").resolve("one.next"), "hal");
        store("two", "c");

        try (TokenStore.Slot one = new FileTokenStore(directory.resolve("tokens")).open("one")) {
            assertThat(one.latest()).contains("a");
            one.store("b");
            assertThat(one.latest()).contains("b");
        }
    }

    @Test
    void a_token_that_somebody_has_written_by_hand_is_taken_without_its_line_break() throws IOException {
        store("one", "a");
        Files.writeString(directory.resolve("tokens").resolve("one"), "b\n");
        store("two", "c");
        Files.writeString(directory.resolve("tokens").resolve("two"), "\n");

        FileTokenStore store = new FileTokenStore(directory.resolve("tokens"));
        try (TokenStore.Slot one = store.open("one");
                TokenStore.Slot two = store.open("two")) {
            assertThat(one.latest()).contains("b");
            assertThat(two.latest()).isEmpty();
        }
    }

    @Test
    void a_chain_is_open_to_one_at_a_time() throws Exception {
        CompletableFuture<String> other;
        try (TokenStore.Slot slot = new FileTokenStore(directory).open("one")) {
            other = CompletableFuture.supplyAsync(() -> {
                try (TokenStore.Slot second = new FileTokenStore(directory).open("one")) {
                    return second.latest().orElse("none");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            slot.store("a");
        }
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("a");
    }

    @Test
    void a_directory_that_cannot_be_made_is_said_with_what_to_do() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new FileTokenStore(file).open("one"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refresh tokens cannot be kept in")
                .hasMessageContaining("TRIBUTARY_TOKENS");
    }

    @Test
    void there_is_room_for_the_next_token_before_the_last_is_used() throws IOException {
        Path next = directory.resolve("one.next");
        try (TokenStore.Slot slot = new FileTokenStore(directory).open("one")) {
            assertThat(Files.size(next)).isGreaterThanOrEqualTo(16_384);
            slot.store("a");
            assertThat(slot.latest()).contains("a");
        }
        assertThat(next).doesNotExist();
        assertThat(Files.size(directory.resolve("one"))).isEqualTo(1);
    }

    @Test
    void a_chain_is_open_to_one_at_a_time_whatever_its_directory_is_called() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("a")));
        CompletableFuture<String> other;
        try (TokenStore.Slot slot = new FileTokenStore(directory.resolve("a")).open("one")) {
            other = CompletableFuture.supplyAsync(() -> latest(new FileTokenStore(link)));
            slot.store("a");
        }
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("a");
    }

    private static String latest(TokenStore store) {
        try (TokenStore.Slot slot = store.open("one")) {
            return slot.latest().orElse("none");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_chain_is_open_to_one_at_a_time_also_among_class_loaders() throws Exception {
        URL classes = FileTokenStore.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Object store = loader.loadClass(FileTokenStore.class.getName())
                    .getConstructor(Path.class)
                    .newInstance(directory);
            Method open = store.getClass().getMethod("open", String.class);
            CompletableFuture<AutoCloseable> other;
            try (TokenStore.Slot slot = new FileTokenStore(directory).open("one")) {
                other = CompletableFuture.supplyAsync(() -> {
                    try {
                        return (AutoCloseable) open.invoke(store, "one");
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                });
                slot.store("a");
            }
            other.get(10, TimeUnit.SECONDS).close();
        }
    }
}
