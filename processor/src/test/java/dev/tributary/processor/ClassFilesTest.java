package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptors whose shared interfaces, annotations and rows lie in another jar. */
final class ClassFilesTest {
    private static final String HOUSE = """
            public interface House {
              @OffsetPagination
              interface Resource<T> {
                /** As they are. */
                @Table(name = "{name}") @GET("{path}") List<T> list();
                @Listed("rows") @GET("{path}/old") List<Entity<T>> old(@TableOption(name = "by") @Query("by") String by);
              }
              interface Unnamed { @GET("items") List<Item> items(@TableOption @Query("by") String by); }
              interface Asking {
                @POST("graphql") @GraphQL("query($by: String!, $after: String) { items(by: $by, after: $after) { id } }")
                @Records("/data/items") List<Item> items(@TableOption(name = "by") String by, @TableOption(name = "after", required = false) String after);
              }
              interface Searching {
                @Template(into = "q", parts = {"by = {by}", "shop = {shop}"}) @GET("items")
                List<Item> items(@TableOption(name = "by", allowed = "me") String by, @TableOption(name = "shop", allowed = "x") String shop);
              }
              interface Keyless { @GET("items") List<Fields> items(); }
              interface Grouped {
                @Tables(path = "b") interface Bills extends Resource<Item> {}
                @Tables(path = "a") interface Accounts extends Resource<Item> {}
                @Tables(path = "c") interface Credits extends Resource<Item> {}
              }
              @SinglePage @Records("/{value}") @interface Listed { String value(); }
              record Item(@Key long id, Fields fields) {}
              record Fields(String name) {}
              record Entity<F>(@Key long id, F fields) {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void the_model_is_that_of_a_descriptor_in_source() throws IOException {
        String shop = shop(
                "extends House.Grouped { @Tables(path = \"x\") interface Xs extends House.Resource<House.Item> {} }");
        JavaFileObject house = Descriptors.source("p.House", HOUSE.replace("/** As they are. */", ""));

        Compilation whole = Descriptors.compile(List.of(), house, Descriptors.source("p.Shop", shop));
        Compilation apart = compile(shop, "-Xlint:all,-processing", "-Werror");

        assertThat(apart.diagnostics()).isEmpty();
        assertThat(model(apart)).isEqualTo(model(whole));
        assertThat(model(apart).tables())
                .extracting(TableModel::name)
                .startsWith("xs", "xs_old", "accounts", "accounts_old", "bills");
    }

    @Test
    void a_parameter_without_a_name_is_told_with_its_method() throws IOException {
        Compilation compilation = compile(shop("extends House.Unnamed {}"));

        String message = onlyError(compilation);
        assertThat(message).startsWith("[T-PARAMETER-NAME] ").endsWith("`House.Unnamed.items.arg0`, in a class file.");
        RuleBook.Entry entry = RuleBook.entries().stream()
                .filter(each -> each.id().equals("T-PARAMETER-NAME"))
                .findFirst()
                .orElseThrow();
        if (Boolean.getBoolean("goldens.update")) {
            RuleBook.write(new RuleBook.Entry(entry.id(), entry.why(), entry.wrong(), "error", message, entry.right()));
        } else {
            assertThat(entry.message()).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asking", "Searching"})
    void each_parameter_without_a_name_is_told_where_a_query_or_a_template_needs_it(String house) throws IOException {
        Compilation compilation = compile(shop("extends House." + house + " {}"));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ENGLISH).replaceFirst(" The .* This", " This"))
                .containsExactly(
                        "[T-PARAMETER-NAME] This is about `House." + house + ".items.arg0`, in a class file.",
                        "[T-PARAMETER-NAME] This is about `House." + house + ".items.arg1`, in a class file.");
    }

    @Test
    void a_parameter_has_its_name_where_the_class_file_holds_it() throws IOException {
        Compilation compilation = compile(house(), List.of("-parameters"), shop("extends House.Unnamed {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(model(compilation).tables().get(0).options())
                .extracting(option -> option.name())
                .containsExactly("by");
    }

    @Test
    void a_mistake_in_a_class_file_is_shown_at_the_descriptor_and_names_the_member() throws IOException {
        Compilation compilation = compile(shop("extends House.Keyless {}"));

        assertThat(compilation.diagnostics().stream()
                        .filter(d -> d.getMessage(Locale.ENGLISH).startsWith("[T-")))
                .hasSize(1)
                .allMatch(d -> d.getMessage(Locale.ENGLISH).contains("`House.Keyless.items`, in a class file."))
                .allMatch(d -> d.getKind() != Diagnostic.Kind.NOTE && d.getLineNumber() > 1);
    }

    private static String onlyError(Compilation compilation) {
        assertThat(compilation.errors()).hasSize(1);
        return compilation.errors().get(0).getMessage(Locale.ENGLISH);
    }

    private static SourceModel model(Compilation compilation) {
        return ModelFile.read(GoldenTest.generated(compilation).get("META-INF/tributary/shop/model.json"));
    }

    private static String shop(String rest) {
        return "@Source(name = \"shop\", baseUrl = \"https://shop.example.com/v1/\") @NoAuth @SinglePage\ninterface Shop "
                + rest;
    }

    private static JavaFileObject house() {
        return Descriptors.source("p.House", HOUSE);
    }

    private Compilation compile(String shop, String... options) throws IOException {
        return compile(house(), List.of(), shop, options);
    }

    private Compilation compile(JavaFileObject library, List<String> libraryOptions, String shop, String... options)
            throws IOException {
        Compilation compiled = Compiler.javac()
                .withClasspath(ClassPaths.forSignatures())
                .withOptions(Stream.concat(Stream.of("-proc:none"), libraryOptions.stream())
                        .toArray())
                .compile(library);
        assertThat(compiled.errors()).isEmpty();
        for (JavaFileObject file : compiled.generatedFiles()) {
            Path path = directory.resolve(file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""));
            Files.createDirectories(path.getParent());
            try (OutputStream out = Files.newOutputStream(path)) {
                file.openInputStream().transferTo(out);
            }
        }
        List<File> classPath = Stream.concat(Stream.of(directory.toFile()), ClassPaths.all().stream())
                .toList();
        return Compiler.javac()
                .withClasspath(classPath)
                .withOptions((Object[]) options)
                .withProcessors(new ConnectorProcessor(), new ServiceRegistrationProcessor())
                .compile(Descriptors.source("p.Shop", shop));
    }
}
