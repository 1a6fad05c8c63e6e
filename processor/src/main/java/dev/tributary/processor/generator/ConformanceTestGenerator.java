package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates the JUnit class whose cases the test-suite holds. */
final class ConformanceTestGenerator {
    private final JavaSources sources;

    ConformanceTestGenerator(JavaSources sources) {
        this.sources = sources;
    }

    /** @param leftOut the reasons by the names of the tables that are left out */
    GeneratedFile generate(
            GeneratedNames names, String source, Optional<ClassName> counterpart, Map<String, String> leftOut) {
        CodeBlock.Builder statements = CodeBlock.builder()
                .addStatement(counterpart
                        .map(side -> CodeBlock.of("super($S, new $T())", source, side))
                        .orElseGet(() -> CodeBlock.of("super($S)", source)));
        leftOut.forEach((table, reason) -> statements.addStatement("leaveOut($S, $S)", table, reason));
        return sources.file(
                names.conformanceTest(),
                TypeSpec.classBuilder(names.conformanceTest())
                        .addModifiers(Modifier.FINAL)
                        .addJavadoc("Checks the connector of {@code $L}. Generated; do not edit.\n", source)
                        .superclass(Types.CONNECTOR_CONFORMANCE)
                        .addMethod(MethodSpec.constructorBuilder()
                                .addCode(statements.build())
                                .build()));
    }
}
