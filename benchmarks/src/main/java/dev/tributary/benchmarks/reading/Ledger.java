package dev.tributary.benchmarks.reading;

import dev.tributary.processor.ConnectorProcessor;
import dev.tributary.processor.ServiceRegistrationProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The descriptor of what {@link PageServer} serves: the same entries, by tokens and by page numbers. */
final class Ledger {
    static final String SOURCE = "ledger";
    static final String BY_TOKENS = "by_tokens";
    static final String BY_NUMBERS = "by_numbers";

    private static final String DESCRIPTOR = """
            package ledger;

            import dev.tributary.annotations.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.List;
            import retrofit2.http.GET;

            @Source(name = "ledger", baseUrl = "https://ledger.example.com/")
            @NoAuth
            public interface Ledger {
                @Table
                @CursorPagination(token = "/next", param = "page")
                @GET("entries") @Records("/entries")
                List<Entry> byTokens();

                @Table
                @PageNumberPagination(param = "page", total = "/total")
                @GET("entries") @Records("/entries")
                List<Entry> byNumbers();

                record Entry(@Key long id, String account, String text, BigDecimal amount, boolean cleared, Instant bookedAt,
                        List<String> tags) {}
            }
            """;

    /** Compiles the connector into a directory, ready for a class path. */
    static void compile(Path directory, String classPath) throws IOException {
        Path source = Files.createDirectories(directory.resolve("source")).resolve("Ledger.java");
        Files.writeString(source, DESCRIPTOR);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    null,
                    List.of("-d", directory.toString(), "-classpath", classPath),
                    null,
                    files.getJavaFileObjects(source));
            task.setProcessors(List.of(new ConnectorProcessor(), new ServiceRegistrationProcessor()));
            if (!task.call()) {
                throw new IllegalStateException("The descriptor does not compile");
            }
        }
    }

    private Ledger() {}
}
