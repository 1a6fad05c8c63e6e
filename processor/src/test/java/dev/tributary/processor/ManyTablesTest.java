package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Descriptors of many tables: what they have in common is written once. */
final class ManyTablesTest {
    private static final String SOURCE = """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
            @NoAuth
            """;

    @Test
    void a_descriptor_inherits_tables_from_interfaces_and_theirs() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop extends Sales, Stock { @GET("c") List<Item> own(); }
                interface Sales extends Basis { @GET("a") List<Item> orders(); }
                interface Stock extends Basis { @GET("b") List<Item> levels(); }
                interface Basis { @GET("z") List<Item> basis(); default String helper() { return ""; } }
                record Item(@Key long id) {}
                """);

        assertThat(model.tables()).extracting(TableModel::name).containsExactly("own", "orders", "basis", "levels");
    }

    @Test
    void an_overriding_method_replaces_the_table_and_a_default_one_removes_it() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop extends Sales {
                  @Override @GET("other") List<Item> orders();
                  @Override default List<Item> returns() { return List.of(); }
                }
                interface Sales { @GET("a") List<Item> orders(); @GET("b") List<Item> returns(); }
                record Item(@Key long id) {}
                """);

        assertThat(model.tables()).extracting(table -> table.request().path()).containsExactly("other");
    }

    @Test
    void type_variables_stand_for_what_the_descriptor_says() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop extends Changed<Item, Instant> {}
                interface Changed<T, C> extends Listed<Entity<T>> {
                  @Incremental(cursor = "at")
                  @GET("changed") List<Entity<T>> changed(@CursorStart @Query("since") C since);
                }
                interface Listed<T> { @GET("all") List<T> all(); }
                record Entity<F>(@Key long id, F fields, List<F> history, Instant at) {}
                record Item(String name) {}
                """);

        assertThat(model.tables()).extracting(TableModel::name).containsExactly("changed", "all");
        assertThat(model.tables().get(1).columns().toString())
                .contains("name=fields")
                .contains("name=name");
    }

    @Test
    void an_interface_says_how_its_own_tables_page() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop extends Paged { @GET("a") List<Item> whole(); }
                @OffsetPagination @Records("/data")
                interface Paged extends Far { @GET("b") List<Item> paged(); @SinglePage @GET("c") List<Item> small(); }
                @PageNumberPagination(param = "p")
                interface Far { @GET("d") List<Item> far(); }
                record Item(@Key long id) {}
                """);

        assertThat(model.tables())
                .extracting(table -> table.pagination().getClass().getSimpleName())
                .containsExactly("SinglePage", "Offset", "SinglePage", "Offset");
        assertThat(model.tables())
                .extracting(table -> table.records().path())
                .containsExactly("", "/data", "/data", "/data");
    }

    @Test
    void a_group_names_its_tables_and_fills_their_paths() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop {
                  /** Invoices. */
                  @Tables(path = "Invoices") interface Invoices extends Resource<Item> {}
                  @Tables(name = "payments_made", path = "Payments") @Records("/rows") interface Payments extends Resource<Item> {
                    @GET("{path}/{id}/lines") List<Item> lines(@TableOption @Path("id") String id);
                  }
                }
                interface Resource<T> {
                  /** As they are. */
                  @Table(name = "{name}") @GET("{path}") @Records("/{path}") List<T> list();
                  @GET("{path}/history") List<Item> history();
                }
                record Item(@Key long id) {}
                """);

        assertThat(model.tables())
                .extracting(table -> table.name() + " " + table.request().path() + " "
                        + table.records().path())
                .containsExactly(
                        "invoices Invoices /Invoices",
                        "invoices_history Invoices/history ",
                        "payments_made_lines Payments/{id}/lines /rows",
                        "payments_made Payments /Payments",
                        "payments_made_history Payments/history /rows");
        assertThat(model.tables().get(0).description()).isEqualTo("Invoices. As they are.");
    }

    @Test
    void groups_can_be_spread_over_files_that_a_descriptor_extends() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop extends Sales, Purchases {}
                interface Sales { @Tables(path = "o") interface Orders extends Resource<Item> {} }
                interface Purchases { @Tables(path = "b") interface Bills extends Resource<Item> {} }
                interface Resource<T> { @GET("{path}") @Table(name = "{name}") List<T> list(); }
                record Item(@Key long id) {}
                """);

        assertThat(model.tables()).extracting(TableModel::name).containsExactly("orders", "bills");
    }

    @Test
    void an_annotation_carries_ours_on_types_methods_parameters_and_components() {
        SourceModel model = compile(SOURCE.replace("@NoAuth", "@House") + """
                interface Shop {
                  @Listed("rows") @Incremental @GET("items")
                  List<Item> items(@Since @Query("since") Instant since, @Region @Query("r") String region);
                  @Listed("rows") @OffsetPagination(param = "skip") @GET("others") List<Other> others();
                }
                @BearerToken("{house_token}") @ConnectionOption(name = "house_token", description = "Ours") @interface House {}
                @SinglePage @Records("/{value}") @interface Listed { String value(); }
                @TableOption(name = "region", description = "Where") @interface Region {}
                @CursorStart @interface Since {}
                @Key @JsonProperty("ID") @interface Id {}
                @Cursor @WireFormat(Wire.EPOCH_SECONDS) @interface Changed {}
                record Item(@Id long id, @Changed Instant at) {}
                record Other(@Id long id) {}
                """);

        TableModel items = model.tables().get(0);
        assertThat(items.records().path()).isEqualTo("/rows");
        assertThat(items.pagination()).isInstanceOf(PaginationModel.SinglePage.class);
        assertThat(items.primaryKey()).containsExactly("id");
        assertThat(items.options())
                .extracting(option -> option.name() + ": " + option.description())
                .containsExactly("region: Where");
        assertThat(items.columns().toString()).contains("wireName=ID").contains("EpochSeconds");
        assertThat(model.tables().get(1).pagination()).isInstanceOf(PaginationModel.Offset.class);
        assertThat(model.options()).extracting(option -> option.description()).containsExactly("Ours");
    }

    @Test
    void an_annotation_that_carries_a_group_adds_placeholders() {
        SourceModel model = compile(SOURCE + """
                @SinglePage
                interface Shop {
                  @Endpoint(path = "Invoices", changed = "UpdatedAfter") interface Invoices extends Resource<Item> {}
                }
                @Tables(path = "api/{path}") @interface Endpoint { String path(); String changed(); }
                interface Resource<T> {
                  @Table(name = "{name}") @Incremental(cursor = "at") @GET("{path}")
                  List<T> list(@CursorStart @Query("{changed}") Instant since);
                }
                record Item(@Key long id, Instant at) {}
                """);

        TableModel table = model.tables().get(0);
        assertThat(table.request().path()).isEqualTo("api/Invoices");
        assertThat(table.request().parameters().get(0).name()).isEqualTo("UpdatedAfter");
    }

    @Test
    void what_a_group_makes_wrong_is_shown_at_the_group() {
        String text = SOURCE + """
                @SinglePage
                interface Shop {
                  @Tables(path = "/invoices") interface Invoices extends Resource<Item> {}
                  @Tables(path = "{id}") interface Payments extends Resource<Item> {}
                }
                interface Resource<T> { @Table(name = "{name}") @GET("{path}") List<T> list(); }
                record Item(@Key long id) {}
                """;

        assertThat(errors(text))
                .containsExactly(
                        "@Tables(path = \"/invoices\") interface Invoices extends Resource<Item> {} [T-PATH-ROOTED]",
                        "@Tables(path = \"{id}\") interface Payments extends Resource<Item> {} [T-PATH-PLACEHOLDER]");
    }

    @Test
    void a_mistake_in_what_groups_share_is_shown_once_where_it_is() {
        String text = SOURCE + """
                @SinglePage
                interface Shop {
                  @Tables(path = "a") interface A extends Resource<Item> {}
                  @Tables(path = "b") interface B extends Resource<Item> {}
                  @Odd @GET("c") List<Item> c();
                  @Odd @GET("d") List<Item> d();
                }
                @Records("c") @interface Odd {}
                interface Resource<T> { @Table(name = "{name}") @GET("{path}") @Records("x") List<T> list(); }
                record Item(@Key long id) {}
                """;

        assertThat(errors(text))
                .hasSize(2)
                .allMatch(error -> error.endsWith("[T-POINTER]"))
                .anyMatch(error -> error.startsWith("@Records(\"c\") @interface Odd {}"))
                .anyMatch(error -> error.startsWith("interface Resource<T>"));
    }

    @Test
    void an_annotation_that_carries_itself_is_no_endless_loop() {
        SourceModel model = compile(SOURCE + """
                interface Shop { @Odd @GET("c") List<Item> c(); }
                @Odd @Even @SinglePage @interface Odd {}
                @Odd @interface Even {}
                record Item(@Key long id) {}
                """);

        assertThat(model.tables()).hasSize(1);
    }

    private static List<String> errors(String text) {
        JavaFileObject source = Descriptors.source("p.Shop", text);
        List<String> lines =
                ("package p;\n" + Descriptors.PREAMBLE + text).lines().toList();
        return Descriptors.compile(List.of("-proc:only"), source).errors().stream()
                .map(error -> lines.get((int) error.getLineNumber() - 1).strip() + " "
                        + error.getMessage(Locale.ENGLISH).replaceFirst("(?s)].*", "]"))
                .toList();
    }

    private static SourceModel compile(String text) {
        Compilation compilation = Descriptors.compile(List.of(), Descriptors.source("p.Shop", text));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Status.SUCCESS);
        return ModelFile.read(GoldenTest.generated(compilation).get("META-INF/tributary/shop/model.json"));
    }
}
