package dev.tributary.processor.reader;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.definition.ConformanceTestDefinition;
import dev.tributary.processor.definition.WriteDefinition;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads {@code @ConformanceTest}; the descriptor that it names may be a class file. */
public final class ConformanceTestReader {
    /** The annotation that asks for a conformance test. */
    public static final String CONFORMANCE_TEST = "dev.tributary.testing.ConformanceTest";

    private final Elements elements;
    private final Annotations annotations;
    private final Element annotated;

    /** A reader of the annotation of one type. */
    public ConformanceTestReader(Elements elements, Element annotated) {
        this.elements = elements;
        this.annotated = annotated;
        this.annotations = new Annotations(elements, annotated, type -> true);
    }

    /**
     * Reads the annotation.
     *
     * @throws UnresolvedTypeException if it names a type that does not exist, or not yet
     */
    public ConformanceTestDefinition read() {
        Annotation test = annotations.named(annotated, CONFORMANCE_TEST).orElseThrow(UnresolvedTypeException::new);
        TypeMirror descriptor = test.type("value");
        if (descriptor.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        String packageName = elements.getPackageOf(annotated).getQualifiedName().toString();
        if (descriptor instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            return new ConformanceTestDefinition(
                    packageName,
                    test.origin("value"),
                    ClassName.get(type).simpleNames(),
                    annotations
                            .named(type, SourceReader.SOURCE)
                            .map(source -> source.text("name").value()),
                    counterpart(test),
                    writes(test),
                    leftOut(test));
        }
        return new ConformanceTestDefinition(
                packageName,
                test.origin("value"),
                List.of(descriptor.toString()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private List<WriteDefinition> writes(Annotation test) {
        if (!test.isWritten("writes")) {
            return List.of();
        }
        if (!(test.type("writes") instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement type)
                || declared.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        return new WriteReader(elements, annotations).read(type);
    }

    private static List<ConformanceTestDefinition.LeftOut> leftOut(Annotation test) {
        return test.annotations("leaveOut").stream()
                .map(table -> new ConformanceTestDefinition.LeftOut(table.text("table"), table.text("reason")))
                .toList();
    }

    private Optional<ConformanceTestDefinition.Counterpart> counterpart(Annotation test) {
        if (!test.isWritten("counterpart")) {
            return Optional.empty();
        }
        if (!(test.type("counterpart") instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement type)
                || declared.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        return Optional.of(new ConformanceTestDefinition.Counterpart(
                ClassName.get(type),
                new ConstructorReader(elements.getPackageOf(annotated)).flaw(type),
                test.origin("counterpart")));
    }
}
