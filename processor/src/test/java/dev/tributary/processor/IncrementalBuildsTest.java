package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What incremental builds rely on, as Gradle's documentation of incremental annotation processing states it. */
final class IncrementalBuildsTest {
    private static final String DESCRIPTOR = """
            @Source(name = "%s", baseUrl = "https://shop.example.com/v1/") @NoAuth @SinglePage
            public interface %s {
              @GET("items") List<Item> items();
              record Item(@Key long id, String name) {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void gradle_is_told_which_processor_is_which() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ConnectorProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyInAnyOrder(
                            ConnectorProcessor.class.getName() + ",isolating",
                            ServiceRegistrationProcessor.class.getName() + ",aggregating");
        }
    }

    @Test
    void every_file_of_a_descriptor_originates_from_it_alone() throws IOException {
        Map<String, List<String>> origins = new TreeMap<>();
        compile(recording(new ConnectorProcessor(), origins));

        assertThat(origins.keySet())
                .contains(
                        "p.ShopConnector",
                        "p.ShopSchemas",
                        "p.ShopDecoders",
                        "META-INF/tributary/shop/model.json",
                        "p.StoreConnector");
        assertThat(origins)
                .allSatisfy((file, elements) -> assertThat(elements)
                        .containsExactly(file.toLowerCase(Locale.ROOT).contains("shop") ? "p.Shop" : "p.Store"));
    }

    @Test
    void registrations_originate_from_all_descriptors() throws IOException {
        Map<String, List<String>> origins = new TreeMap<>();
        compile(recording(new ServiceRegistrationProcessor(), origins));

        assertThat(origins)
                .hasSize(2)
                .allSatisfy((file, elements) -> assertThat(elements).containsExactly("p.Shop", "p.Store"));
    }

    private void compile(Processor processor) throws IOException {
        List<Path> files = List.of(source("shop", "Shop"), source("store", "Store"));
        Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), directory.resolve("out"))
                .processors(List.of(processor))
                .options("-proc:only")
                .compile(files);
        assertThat(result.success()).as(result.output()).isTrue();
    }

    private Path source(String name, String type) throws IOException {
        return Files.writeString(
                directory.resolve(type + ".java"),
                "package p;\n" + Descriptors.PREAMBLE + DESCRIPTOR.formatted(name, type));
    }

    /** The processor, its files' originating elements recorded by the files' names. */
    private static Processor recording(Processor processor, Map<String, List<String>> origins) {
        return proxy(Processor.class, processor, (name, arguments) -> {
            if (name.equals("init")) {
                ProcessingEnvironment environment = (ProcessingEnvironment) arguments[0];
                Filer filer = proxy(Filer.class, environment.getFiler(), (method, created) -> {
                    Element[] elements = (Element[]) created[created.length - 1];
                    Object file = method.equals("createResource") ? created[2] : created[0];
                    origins.put(
                            file.toString(),
                            Stream.of(elements).map(Object::toString).toList());
                    return created;
                });
                arguments[0] = proxy(ProcessingEnvironment.class, environment, (method, none) -> none, filer);
            }
            return arguments;
        });
    }

    private interface Interceptor {
        Object[] arguments(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Interceptor interceptor, Object... replacements) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            for (Object replacement : replacements) {
                if (method.getReturnType().isInstance(replacement)
                        && method.getReturnType() != Object.class
                        && method.getParameterCount() == 0) {
                    return replacement;
                }
            }
            Object[] arguments = given == null ? new Object[0] : given;
            Object[] passed = Set.of("init", "createSourceFile", "createResource", "createClassFile")
                            .contains(method.getName())
                    ? interceptor.arguments(method.getName(), arguments)
                    : arguments;
            try {
                return method.invoke(target, passed);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }));
    }
}
