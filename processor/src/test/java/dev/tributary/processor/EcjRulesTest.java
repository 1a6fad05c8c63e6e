package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.processor.RuleBook.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Eclipse compiler gives each rule's message as javac does: once, and at the line that is wrong. */
final class EcjRulesTest {
    private static final String STUBS = """
            package dev.tributary.testing;
            public @interface ConformanceTest { Class<?> value(); Class<?> counterpart() default Object.class; Class<?> writes() default Void.class; LeaveOut[] leaveOut() default {}; }
            """;
    private static final String LEAVE_OUT = """
            package dev.tributary.testing;
            public @interface LeaveOut { String table(); String reason(); }
            """;
    private static final String CONFORMANCE = """
            package dev.tributary.testing;
            public abstract class ConnectorConformance {
                protected ConnectorConformance(String source) {}
                protected ConnectorConformance(String source, Object counterpart) {}
                protected final void leaveOut(String table, String reason) {}
            }
            """;

    @TempDir
    private Path directory;

    static Stream<Entry> pages() {
        return RulesTest.compilable();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_wrong_example_gives_its_message_where_it_is_wrong(Entry entry) throws IOException {
        String source = RulesTest.complete(entry.wrong());
        List<Path> files = List.of(
                Files.writeString(directory.resolve("ConformanceTest.java"), STUBS),
                Files.writeString(directory.resolve("LeaveOut.java"), LEAVE_OUT),
                Files.writeString(directory.resolve("ConnectorConformance.java"), CONFORMANCE),
                Files.writeString(directory.resolve("Example.java"), source));

        Build.Result result = new Build(new EclipseCompiler(), directory.resolve("out"))
                .classPath(ClassPaths.forSignatures())
                .processors(List.of(new ConnectorProcessor()))
                .forThisJdk()
                .options("-proc:only")
                .compile(files);

        List<? extends Diagnostic<?>> ours = result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ENGLISH).contains("[T-"))
                .toList();
        assertThat(ours).as(result.output()).hasSize(1);
        assertThat(ours.get(0).getMessage(Locale.ENGLISH)).contains(entry.message());
        assertThat(ours.get(0).getKind() == Diagnostic.Kind.ERROR ? "error" : "warning")
                .isEqualTo(entry.severity());
        String shown = statement(source.lines().toList(), (int) ours.get(0).getLineNumber());
        if (isOfARecord(source)) {
            assertThat(shown).contains("interface ");
        } else {
            assertThat(shown).endsWith("// <-");
        }
    }

    /** The Eclipse compiler knows no place for what is in a record; it is shown at the interface around. */
    private static boolean isOfARecord(String source) {
        String before = source.substring(0, source.indexOf("// <-"));
        int record = before.lastIndexOf("record ");
        return record >= 0 && !before.substring(record).matches("(?s).*}\\s*\\n.*");
    }

    /** From a line on to the marked one, unless something else starts between: an array's elements are shown at it. */
    private static String statement(List<String> lines, int number) {
        StringBuilder statement = new StringBuilder();
        for (String line : lines.subList(number - 1, lines.size())) {
            statement.append(line);
            if (line.endsWith("// <-") || line.matches(".*[;}]\\s*")) {
                break;
            }
        }
        return statement.toString();
    }
}
