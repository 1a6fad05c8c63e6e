package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.tributary.model.json.WritesFile;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.processor.RuleBook.Entry;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that write, beside a descriptor that was compiled before, as a project's tests are. */
final class WritesTest {
    private static final JavaFileObject SHOP = Descriptors.source("p.Shop", """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @NoAuth @SinglePage
            public interface Shop {
              @GET("items") List<Item> items(@TableOption(name = "kind") @Query("kind") String kind);
              record Item(@Key long id, String name, boolean open) {}
            }
            """);
    private static final JavaFileObject TEST = JavaFileObjects.forSourceString("p.ShopTests", """
            package p;
            import dev.tributary.annotations.*;
            import dev.tributary.testing.ConformanceTest;
            import retrofit2.http.*;
            @ConformanceTest(value = Shop.class, writes = ShopTests.Writes.class)
            class ShopTests {
              interface Writes {
                @Insert(value = "items", at = "/item") @POST("items")
                Object add(@Column("name") @BodyValue("/name") String name, @TableOption @BodyValue("/kind") String kind);
                @Update("items") @PUT("items/{id}") @JsonBody("{\\"state\\": {}}")
                Object open(@Column("id") @Path("id") long id, @Column("open") @BodyValue("/state/open") boolean open);
                @Delete("items") @DELETE("items/{id}") void remove(@Column("id") @Path("id") long id);
              }
            }
            """);

    @TempDir
    private Path directory;

    @Test
    void they_are_checked_against_the_model_file_and_become_a_file_of_their_own() throws IOException {
        Compilation compilation = compileTests(new ConnectorProcessor());

        assertThat(compilation.diagnostics()).isEmpty();
        WritesModel writes =
                WritesFile.read(GoldenTest.generated(compilation).get("META-INF/tributary/shop/writes.json"));
        assertThat(writes.writes())
                .extracting(WriteModel::kind)
                .containsExactly(WriteModel.Kind.INSERT, WriteModel.Kind.UPDATE, WriteModel.Kind.DELETE);
        assertThat(writes.writes()).extracting(WriteModel::body).containsExactly("{}", "{\"state\":{}}", null);
        assertThat(writes.writes()).extracting(WriteModel::at).containsExactly("/item", "", "");
        assertThat(writes.writes().get(1).columns()).containsExactly("id", "open");
    }

    @Test
    void without_the_model_file_they_cannot_be_checked() throws IOException {
        Compilation compilation = compileTests();

        assertThat(compilation.errors()).hasSize(1);
        String message = compilation.errors().get(0).getMessage(Locale.ENGLISH);
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(5);
        assertThat(RuleBook.entries())
                .filteredOn(entry -> entry.id().equals("T-WRITE-MODEL"))
                .extracting(Entry::message)
                .containsExactly(message);
    }

    /** @param processors those that the descriptor is compiled with */
    private Compilation compileTests(ConnectorProcessor... processors) throws IOException {
        Compilation shop = Compiler.javac()
                .withClasspath(ClassPaths.all())
                .withOptions(processors.length == 0 ? new Object[] {"-proc:none"} : new Object[0])
                .withProcessors(processors)
                .compile(SHOP, RulesTest.CONFORMANCE_TEST, RulesTest.LEAVE_OUT, RulesTest.CONNECTOR_CONFORMANCE);
        assertThat(shop.errors()).isEmpty();
        for (JavaFileObject file : shop.generatedFiles()) {
            String path = file.toUri().getPath();
            if (path.startsWith("/CLASS_OUTPUT/")) {
                Path copy = directory.resolve(path.substring("/CLASS_OUTPUT/".length()));
                Files.createDirectories(copy.getParent());
                try (OutputStream out = Files.newOutputStream(copy)) {
                    file.openInputStream().transferTo(out);
                }
            }
        }
        List<File> classPath = Stream.concat(Stream.of(directory.toFile()), ClassPaths.all().stream())
                .toList();
        return Compiler.javac()
                .withClasspath(classPath)
                .withProcessors(new ConnectorProcessor())
                .compile(TEST);
    }
}
