package dev.tributary.processor.generator;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Generates the JUnit class whose cases the test-suite holds. */
final class ConformanceTestGenerator {
    private final JavaSources sources;

    ConformanceTestGenerator(JavaSources sources) {
        this.sources = sources;
    }

    GeneratedFile generate(GeneratedNames names, String source) {
        return sources.file(
                names.conformanceTest(),
                TypeSpec.classBuilder(names.conformanceTest())
                        .addModifiers(Modifier.FINAL)
                        .addJavadoc("Checks the connector of {@code $L}. Generated; do not edit.\n", source)
                        .superclass(Types.CONNECTOR_CONFORMANCE)
                        .addMethod(MethodSpec.constructorBuilder()
                                .addStatement("super($S)", source)
                                .build()));
    }
}
