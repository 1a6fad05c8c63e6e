package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Generates Spark's data source of a connector. */
final class DataSourceGenerator {
    private final JavaSources sources;
    private final GeneratedNames names;

    DataSourceGenerator(JavaSources sources, GeneratedNames names) {
        this.sources = sources;
        this.names = names;
    }

    GeneratedFile generate(ClassName descriptor) {
        MethodSpec constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("For Spark, which makes instances by reflection.\n")
                .addStatement("super(new $T())", names.factory())
                .build();
        return sources.file(
                names.dataSource(),
                TypeSpec.classBuilder(names.dataSource())
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addJavadoc("Generated from {@link $T}; do not edit.\n", descriptor)
                        .superclass(Types.LAKEFLOW_DATA_SOURCE)
                        .addMethod(constructor));
    }
}
