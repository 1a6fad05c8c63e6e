package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Tables that a conformance test leaves out. */
final class LeaveOutTest {
    private static final JavaFileObject SHOP = Descriptors.source("p.Shop", """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @NoAuth @SinglePage
            public interface Shop {
              @GET("items") List<Item> items();
              @GET("notes") List<Item> notes();
              record Item(@Key long id, String name) {}
            }
            """);

    @Test
    void the_generated_test_says_which_and_why() {
        Compilation compilation = Compiler.javac()
                .withClasspath(ClassPaths.all())
                .withProcessors(new ConnectorProcessor())
                .compile(
                        SHOP,
                        RulesTest.CONFORMANCE_TEST,
                        RulesTest.LEAVE_OUT,
                        RulesTest.CONNECTOR_CONFORMANCE,
                        JavaFileObjects.forSourceString("p.ShopTests", """
                                package p;
                                import dev.tributary.testing.*;
                                @ConformanceTest(value = Shop.class, leaveOut = {
                                    @LeaveOut(table = "notes", reason = "Only \\"owners\\" may see $them."),
                                    @LeaveOut(table = "items", reason = "Slow.")})
                                class ShopTests {}
                                """));

        assertThat(compilation.errors()).isEmpty();
        assertThat(GoldenTest.generated(compilation).values())
                .anySatisfy(text -> assertThat(text)
                        .containsSubsequence(
                                "super(\"shop\");",
                                "leaveOut(\"notes\", \"Only \\\"owners\\\" may see $them.\");",
                                "leaveOut(\"items\", \"Slow.\");"));
    }
}
