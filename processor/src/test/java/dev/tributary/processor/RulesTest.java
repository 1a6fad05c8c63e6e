package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.tributary.processor.RuleBook.Entry;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page in {@code docs/rules}, whose examples and message are what the compiler says. */
final class RulesTest {
    /** Rules that need another class path than the examples have; tests of their own show them. */
    private static final Set<String> ELSEWHERE = Set.of(
            Rule.RUNTIME_MISSING.id(), Rule.PARAMETER_NAME.id(), Rule.WRITE_MODEL.id(), Rule.MODULE_PROVIDES.id());

    static final JavaFileObject CONFORMANCE_TEST = JavaFileObjects.forSourceString(
            "dev.tributary.testing.ConformanceTest",
            "package dev.tributary.testing; public @interface ConformanceTest { Class<?> value(); Class<?> counterpart() default Object.class; Class<?> writes() default Void.class; LeaveOut[] leaveOut() default {}; }");
    static final JavaFileObject LEAVE_OUT = JavaFileObjects.forSourceString(
            "dev.tributary.testing.LeaveOut",
            "package dev.tributary.testing; public @interface LeaveOut { String table(); String reason(); }");
    static final JavaFileObject CONNECTOR_CONFORMANCE =
            JavaFileObjects.forSourceString("dev.tributary.testing.ConnectorConformance", """
            package dev.tributary.testing;
            public abstract class ConnectorConformance {
                protected ConnectorConformance(String source) {}
                protected ConnectorConformance(String source, Object counterpart) {}
                protected final void leaveOut(String table, String reason) {}
            }
            """);

    @Test
    void every_rule_has_a_page() {
        assertThat(RuleBook.entries())
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    @Test
    void the_list_has_every_page() {
        if (Boolean.getBoolean("goldens.update")) {
            RuleBook.writeList(RuleBook.expectedList());
        }

        assertThat(RuleBook.list()).isEqualTo(RuleBook.expectedList());
    }

    static Stream<Entry> compilable() {
        return RuleBook.entries().stream().filter(entry -> !ELSEWHERE.contains(entry.id()));
    }

    @ParameterizedTest
    @MethodSource("compilable")
    void the_wrong_example_gives_its_message_once_where_it_is_wrong(Entry entry) {
        String source = complete(entry.wrong());

        List<Diagnostic<? extends JavaFileObject>> diagnostics =
                compile(source).diagnostics().stream().filter(RulesTest::isOurs).toList();

        assertThat(diagnostics).hasSize(1);
        Diagnostic<? extends JavaFileObject> diagnostic = diagnostics.get(0);
        String severity = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        String message = diagnostic.getMessage(Locale.ENGLISH);
        assertThat(message).startsWith("[" + entry.id() + "] ");
        assertThat(source.lines().toList().get((int) diagnostic.getLineNumber() - 1))
                .endsWith("// <-");
        if (Boolean.getBoolean("goldens.update")) {
            RuleBook.write(new Entry(entry.id(), entry.why(), entry.wrong(), severity, message, entry.right()));
        } else {
            assertThat(severity + ": " + message).isEqualTo(entry.severity() + ": " + entry.message());
        }
    }

    @ParameterizedTest
    @MethodSource("compilable")
    void the_right_example_compiles_without_a_word(Entry entry) {
        assertThat(compile(complete(entry.right())).diagnostics())
                .filteredOn(RulesTest::isOurs)
                .isEmpty();
    }

    static boolean isOurs(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR
                || diagnostic.getMessage(Locale.ENGLISH).startsWith("[T-");
    }

    private static Compilation compile(String source) {
        return Compiler.javac()
                .withClasspath(ClassPaths.forSignatures())
                .withOptions("-proc:only")
                .withProcessors(new ConnectorProcessor())
                .compile(
                        CONFORMANCE_TEST,
                        LEAVE_OUT,
                        CONNECTOR_CONFORMANCE,
                        JavaFileObjects.forSourceString("Example", source));
    }

    /** The example in the surroundings that the page describes. */
    static String complete(String example) {
        String imports = Descriptors.PREAMBLE + "import dev.tributary.testing.ConformanceTest;\n"
                + "import dev.tributary.testing.LeaveOut;\n";
        if (example.contains("@Source")) {
            return imports + example;
        }
        return imports
                + """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
                @NoAuth
                @SinglePage
                interface Shop {
                """
                + example
                + (example.contains("(\"items") || example.contains("path = ") || example.contains("items(")
                        ? ""
                        : "\n@GET(\"items\") List<Item> items();")
                + (example.contains("record Item")
                        ? ""
                        : "\nrecord Item(@Key long id, String name, Instant changedAt) {}")
                + "\n}\n";
    }
}
