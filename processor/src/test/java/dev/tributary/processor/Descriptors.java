package dev.tributary.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Compiles descriptors as a user's build does. */
final class Descriptors {
    static final String PREAMBLE = """
            import com.fasterxml.jackson.annotation.*;
            import dev.tributary.annotations.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import retrofit2.http.*;
            """;

    /** Full compilation under the strictest flags. */
    static Compilation compile(JavaFileObject... sources) {
        return compile(List.of("-Xlint:all,-processing", "-Werror"), sources);
    }

    static Compilation compile(List<String> options, JavaFileObject... sources) {
        List<Object> all = new ArrayList<>(options);
        all.add("-implicit:none");
        return javac().withOptions(all)
                .withProcessors(new ConnectorProcessor(), new ServiceRegistrationProcessor())
                .compile(sources);
    }

    /** A source file; the text starts after the imports. */
    static JavaFileObject source(String qualifiedName, String text) {
        int dot = qualifiedName.lastIndexOf('.');
        String declaration = dot < 0 ? "" : "package " + qualifiedName.substring(0, dot) + ";\n";
        return JavaFileObjects.forSourceString(qualifiedName, declaration + PREAMBLE + text);
    }

    private Descriptors() {}
}
