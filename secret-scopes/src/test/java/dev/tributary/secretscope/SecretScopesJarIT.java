package dev.tributary.secretscope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.connection.scope.SecretScopes;
import dev.tributary.connection.scope.SecretScopesProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is published: it brings all that the SDK needs, and nothing that could clash with Spark's. */
class SecretScopesJarIT {
    private static final Path JAR = Path.of(System.getProperty("secret-scopes.jar", ""));

    @TempDir
    private Path directory;

    /** What the jar may take from others: what it is asked by, and where logs go. */
    private static final class Outside extends ClassLoader {
        Outside() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.tributary.connection.scope.") || name.startsWith("org.slf4j.")) {
                return Class.forName(name, false, SecretScopesJarIT.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }

    @Test
    void it_has_no_class_outside_of_its_package() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> classes = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();

            assertThat(classes).contains("dev/tributary/secretscope/DatabricksScopesProvider.class");
            assertThat(classes.stream().filter(name -> !name.startsWith("dev/tributary/secretscope/")))
                    .isEmpty();
        }
        assertThat(Files.size(JAR)).isLessThan(16L * 1024 * 1024);
    }

    @Test
    void it_reaches_a_workspace_by_a_token_and_by_a_profile() throws Exception {
        try (FakeWorkspace workspace = FakeWorkspace.start();
                URLClassLoader jar = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, new Outside())) {
            Path profiles = Files.writeString(
                    directory.resolve("databrickscfg"),
                    "[work]\nhost = " + workspace.host() + "\ntoken = " + FakeWorkspace.TOKEN + "\n");
            SecretScopesProvider provider = ServiceLoader.load(SecretScopesProvider.class, jar)
                    .iterator()
                    .next();
            assertThat(provider.getClass().getClassLoader()).isSameAs(jar);
            SecretScopes scopes = provider.open(workspace.environment());

            assertThat(scopes.create("work")).isTrue();
            scopes.put("work", "token", "s3cret");

            SecretScopes same = provider.open(
                    Map.of("DATABRICKS_CONFIG_FILE", profiles.toString(), "DATABRICKS_CONFIG_PROFILE", "work"));
            assertThat(same.keys("work").orElseThrow()).containsExactly("token");
            assertThat(same.read("work", "token")).contains("s3cret");
            assertThat(same.read("none", "token")).isEmpty();
        }
    }
}
