package dev.tributary.processor.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Turns types into source files, marked as generated. */
final class JavaSources {
    private static final String PROCESSOR = "dev.tributary.processor.ConnectorProcessor";

    private final boolean jdkAnnotation;

    /** @param jdkAnnotation whether {@code javax.annotation.processing.Generated} is visible where the type goes */
    JavaSources(boolean jdkAnnotation) {
        this.jdkAnnotation = jdkAnnotation;
    }

    /**
     * A class that nobody makes instances of, and that nobody outside the package sees.
     *
     * @param within the simple names of the classes within
     * @param members writes what the class holds
     */
    GeneratedFile holder(ClassName name, ClassName descriptor, List<String> within, Consumer<JavaText> members) {
        return file(name, descriptor, within, imports -> "final class " + name.simpleName(), text -> {
            text.open("private " + name.simpleName() + "()").close();
            members.accept(text);
        });
    }

    /**
     * A class, written as text.
     *
     * @param within the simple names of the classes within
     * @param declaration how it is declared
     * @param members writes what the class holds
     */
    GeneratedFile file(
            ClassName name,
            ClassName descriptor,
            List<String> within,
            Function<Imports, String> declaration,
            Consumer<JavaText> members) {
        List<String> own = new ArrayList<>(within);
        own.add(name.simpleName());
        Imports imports = new Imports(name.packageName(), own);
        StringBuilder head = new StringBuilder("/**\n * Generated from {@link ")
                .append(String.join(".", descriptor.simpleNames()))
                .append("}; do not edit.\n */\n@")
                .append(imports.of(Types.TRIBUTARY_GENERATED));
        if (jdkAnnotation) {
            head.append("\n@").append(imports.of(Types.GENERATED)).append("(\"" + PROCESSOR + "\")");
        }
        head.append('\n').append(declaration.apply(imports));
        JavaText text = new JavaText(imports);
        members.accept(text);
        String content = (name.packageName().isEmpty() ? "" : "package " + name.packageName() + ";\n\n")
                + imports.lines()
                + "\n"
                + head
                + " {\n"
                + text
                + "}\n";
        return new GeneratedFile.SourceFile(name.reflectionName(), content);
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
