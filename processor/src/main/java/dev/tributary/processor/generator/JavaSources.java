package dev.tributary.processor.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Turns types into source files, marked as generated. */
final class JavaSources {
    private static final String PROCESSOR = "dev.tributary.processor.ConnectorProcessor";

    private final boolean jdkAnnotation;

    /** @param jdkAnnotation whether {@code javax.annotation.processing.Generated} is visible where the type goes */
    JavaSources(boolean jdkAnnotation) {
        this.jdkAnnotation = jdkAnnotation;
    }

    /** A class that nobody makes instances of, and that nobody outside the package sees. */
    GeneratedFile holder(ClassName name, ClassName descriptor, TypeSpec.Builder type) {
        return file(
                name,
                type.addModifiers(Modifier.FINAL)
                        .addJavadoc("Generated from {@link $T}; do not edit.\n", descriptor)
                        .addMethod(MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .build()));
    }

    GeneratedFile file(ClassName name, TypeSpec.Builder type) {
        type.addAnnotation(Types.TRIBUTARY_GENERATED);
        if (jdkAnnotation) {
            type.addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        String content = JavaFile.builder(name.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        return new GeneratedFile.SourceFile(name.reflectionName(), content);
    }
}
