package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Classes that take over a step. */
final class HooksTest {
    private static final String SIGNED = """
            class Signed implements dev.tributary.runtime.hook.Authenticator {
              public Signature authenticate(dev.tributary.runtime.hook.HookRequest request, AuthContext context) {
                return new Signature(Map.of(), Map.of());
              }
            }
            """;
    private static final String MAPPED = """
            class Mapped extends Both {}
            abstract class Both implements dev.tributary.runtime.hook.RowMapper {
              public Map<String, Object> map(Map<String, Object> record) { return record; }
            }
            """;

    @Test
    void the_connector_makes_hooks_by_their_constructors() {
        Compilation compilation = compile("@Hook(Mapped.class)", SIGNED + MAPPED);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(GoldenTest.generated(compilation).get("p/ShopConnector.java").replaceAll("\\s+", " "))
                .contains("super(\"shop\", options, environment, Hooks.of(Shop.Signed::new))")
                .contains("service.items(), Hooks.of(Shop.Mapped::new))");
    }

    @Test
    void the_model_says_which_class_takes_over_which_step() {
        Compilation compilation = compile("@Hook(Mapped.class)", SIGNED + MAPPED);

        assertThat(GoldenTest.generated(compilation).get("META-INF/tributary/shop/model.json"))
                .contains("\"step\" : \"authenticate\",\n      \"className\" : \"p.Shop$Signed\"")
                .contains("\"step\" : \"map_row\",\n          \"className\" : \"p.Shop$Mapped\"");
    }

    @Test
    void what_generated_code_cannot_make_is_said_to_be_so() {
        assertThat(problem("class Mapped extends Both { private Mapped() {} }")).contains("no such constructor");
        assertThat(problem("class Mapped extends Both { Mapped(int size) {} }")).contains("no such constructor");
        assertThat(problem(
                        "enum Mapped implements dev.tributary.runtime.hook.RowMapper { ONE; public Map<String, Object>"
                                + " map(Map<String, Object> record) { return record; } }"))
                .contains("it is no class");
        assertThat(problem("class Mapped extends Both { Mapped() throws java.io.IOException {} }"))
                .contains("declares exceptions");
        assertThat(problem("class Mapped<T> extends Both {}")).contains("has type parameters");
        assertThat(problem("interface Mapped extends dev.tributary.runtime.hook.RowMapper {}"))
                .contains("it is no class");
    }

    private static String problem(String mapped) {
        Compilation compilation =
                compile("@Hook(Mapped.class)", SIGNED + MAPPED.replace("class Mapped extends Both {}", mapped));

        assertThat(compilation.errors()).hasSize(1);
        String message = compilation.errors().get(0).getMessage(Locale.ENGLISH);
        assertThat(message).startsWith("[T-HOOK-CLASS] `Mapped` cannot be made a hook of: ");
        return message;
    }

    private static Compilation compile(String onMethod, String classes) {
        return Descriptors.compile(Descriptors.source("p.Shop", """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
                @Hook(Shop.Signed.class)
                @SinglePage
                interface Shop {
                """ + onMethod + """

                  @GET("items") List<Item> items();
                  record Item(@Key long id, String name) {}
                """ + classes + "}\n"));
    }
}
