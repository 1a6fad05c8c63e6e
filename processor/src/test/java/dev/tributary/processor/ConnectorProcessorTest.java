package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where and how descriptors may stand. */
final class ConnectorProcessorTest {
    private static final String SOURCE = """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
            @NoAuth @SinglePage
            """;
    private static final String SHOP = SOURCE + """
            interface Shop {
              @GET("items") List<Item> items();
              record Item(@Key long id, String name) {}
            }
            """;

    @Test
    void a_mistake_does_not_hide_behind_missing_connectors() {
        Compilation compilation = Descriptors.compile(
                Descriptors.source("p.Shop", SHOP.replace("@GET(\"items\")", "@Table")),
                JavaFileObjects.forSourceString("p.User", """
                        package p;
                        class User {
                          Object factory = new ShopConnector.Factory();
                          Object source = new ShopDataSource();
                        }
                        """));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ENGLISH)).startsWith("[T-REQUEST-MISSING] ");
    }

    @Test
    void two_mistakes_are_two_errors_at_once() {
        Compilation compilation = Descriptors.compile(Descriptors.source(
                "p.Shop", SHOP.replace("\"shop\"", "\"Shop\"").replace("String name", "Set<String> name")));

        assertThat(messages(compilation))
                .extracting(message -> message.replaceFirst("] .*", "]"))
                .containsExactlyInAnyOrder("[T-SOURCE-NAME]", "[T-COLUMN-TYPE]");
    }

    @Test
    void a_type_that_does_not_exist_is_the_compilers_to_report() {
        Compilation compilation = Descriptors.compile(
                List.of(), Descriptors.source("p.Shop", SHOP.replace("String name", "Missing name")));

        assertThat(messages(compilation)).hasSize(1).allMatch(message -> message.contains("cannot find symbol"));
    }

    @Test
    void a_warning_is_suppressed_where_it_is_meant_so() {
        String silent = "@SuppressWarnings({\"unused\", \"tributary:T-AUTH-MISSING\"})\n" + SHOP.replace("@NoAuth", "");

        assertThat(Descriptors.compile(Descriptors.source("p.Shop", silent)).diagnostics())
                .isEmpty();
    }

    @Test
    void a_descriptor_can_stand_in_the_default_package() {
        assertSucceeds("Shop", SHOP);
    }

    @Test
    void a_nested_descriptor_is_named_with_its_outer_type() {
        Compilation compilation = assertSucceeds("p.Outer", "class Outer {\n" + SHOP + "}\n");

        assertThat(GoldenTest.generated(compilation))
                .containsKeys("p/Outer_ShopConnector.java", "p/Outer_ShopSchemas.java")
                .containsEntry(
                        "META-INF/services/dev.tributary.runtime.connector.ConnectorFactory",
                        "p.Outer_ShopConnector$Factory\n");
    }

    @Test
    void names_that_clash_in_java_are_kept_apart() {
        assertSucceeds("p.Shop", SOURCE + """
                        interface Shop {
                          @PageNumberPagination(param = "class", sizeParam = "$limit", size = 10)
                          @GET("items") List<Item> items(@TableOption @Query("k") String klass, @TableOption @Query("l") String limit);
                          @Table(name = "more_items")
                          @GET("more") List<Item> items();
                          @GET("others") List<Other.Item> others();
                          record Item(@Key long id, Decode decode, Row row, Schema schema, Columns columns, New new_, Object field, Object json) {}
                          record Decode(String row, String slot) {}
                          record Row(@Key String json) {}
                          @GET("rows") List<Row> class_rows();
                          record Schema(String json) {}
                          record Columns(long field) {}
                          record New(String x) {}
                          interface Other { record Item(@Key String id) {} }
                        }
                        """);
    }

    @Test
    void an_interface_can_describe_a_row_of_300_columns() {
        String accessors = IntStream.range(0, 300)
                .mapToObj(i -> (i % 2 == 0 ? "long" : "String") + " column" + i + "();\n")
                .collect(Collectors.joining());

        Compilation compilation = assertSucceeds(
                "p.Shop",
                SOURCE + "interface Shop {\n@GET(\"items\") List<Item> items();\ninterface Item {\n@Key long id();\n"
                        + accessors + "}\n}\n");

        assertThat(GoldenTest.generated(compilation).get("p/ShopDecoders.java"))
                .contains("case 3 -> value4(json, field);");
    }

    @Test
    void tables_of_the_same_rows_share_a_decoder() {
        Compilation compilation = assertSucceeds(
                "p.Shop", SHOP.replace("record Item", "@GET(\"old\") List<Item> oldItems();\nrecord Item"));

        assertThat(GoldenTest.generated(compilation).get("p/ShopDecoders.java")).containsOnlyOnce("extends RowDecoder");
    }

    @Test
    void an_option_that_credentials_name_is_a_required_secret() {
        Compilation compilation = assertSucceeds(
                "p.Shop",
                SHOP.replace("@NoAuth", "@BasicAuth(username = \"{email}/token\", password = \"{api_token}\")"));

        assertThat(GoldenTest.generated(compilation)
                        .get("META-INF/tributary/shop/model.json")
                        .replaceAll("\\s+", ""))
                .contains("{\"name\":\"email\",\"description\":\"\",\"required\":true,\"secret\":false,\"each\":false,")
                .contains(
                        "{\"name\":\"api_token\",\"description\":\"\",\"required\":true,\"secret\":true,\"each\":false,");
    }

    @Test
    void a_project_without_the_runtime_is_told_what_to_add() {
        Compilation compilation = Compiler.javac()
                .withClasspath(ClassPaths.withoutRuntime())
                .withProcessors(new ConnectorProcessor())
                .withOptions("-proc:only")
                .compile(Descriptors.source("p.Shop", SHOP));

        String message = messages(compilation).get(0);
        assertThat(message).startsWith("[T-RUNTIME-MISSING] ");
        RuleBook.Entry entry = RuleBook.entries().stream()
                .filter(each -> each.id().equals("T-RUNTIME-MISSING"))
                .findFirst()
                .orElseThrow();
        if (Boolean.getBoolean("goldens.update")) {
            RuleBook.write(new RuleBook.Entry(entry.id(), entry.why(), entry.wrong(), "error", message, entry.right()));
        } else {
            assertThat(entry.message()).isEqualTo(message);
        }
    }

    private static Compilation assertSucceeds(String name, String text) {
        Compilation compilation = Descriptors.compile(Descriptors.source(name, text));
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Status.SUCCESS);
        return compilation;
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ENGLISH))
                .toList();
    }
}
