package dev.tributary.processor.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
     * @param nested the simple names of the classes within
     * @param members writes what the class holds
     */
    GeneratedFile holder(ClassName name, ClassName descriptor, List<String> nested, Consumer<JavaText> members) {
        List<String> own = new ArrayList<>(nested);
        own.add(name.simpleName());
        Imports imports = new Imports(own);
        StringBuilder head = new StringBuilder("/**\n * Generated from {@link ")
                .append(String.join(".", descriptor.simpleNames()))
                .append("}; do not edit.\n */\n@")
                .append(imports.of(Types.TRIBUTARY_GENERATED));
        if (jdkAnnotation) {
            head.append("\n@").append(imports.of(Types.GENERATED)).append("(\"" + PROCESSOR + "\")");
        }
        JavaText text = new JavaText(imports)
                .open("private " + name.simpleName() + "()")
                .close();
        members.accept(text);
        String content = (name.packageName().isEmpty() ? "" : "package " + name.packageName() + ";\n\n")
                + imports.lines()
                + "\n"
                + head
                + "\nfinal class "
                + name.simpleName()
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
