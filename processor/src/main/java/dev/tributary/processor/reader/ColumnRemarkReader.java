package dev.tributary.processor.reader;

import dev.tributary.processor.definition.ColumnRemark;
import dev.tributary.processor.definition.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads from a component what its author should know of it. */
final class ColumnRemarkReader {
    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final List<String> OF_DATABIND = List.of("JsonAlias", "JsonFormat", "JsonIgnore", "JsonUnwrapped");
    private static final Set<TypeKind> NARROW = Set.of(TypeKind.INT, TypeKind.SHORT, TypeKind.FLOAT);
    private static final Set<String> NARROW_BOXES = Set.of("java.lang.Integer", "java.lang.Short", "java.lang.Float");

    private final Annotations annotations;

    ColumnRemarkReader(Annotations annotations) {
        this.annotations = annotations;
    }

    /** @param places the elements among which the compiler spreads what is written on a component */
    List<ColumnRemark> remarks(List<Element> places, TypeMirror type) {
        List<ColumnRemark> remarks = new ArrayList<>();
        if (isNarrow(type)) {
            remarks.add(new ColumnRemark.Narrow(ColumnTypeReader.text(type)));
        }
        if (!places.isEmpty()) {
            OF_DATABIND.forEach(name -> databind(places, name).ifPresent(remarks::add));
        }
        return remarks;
    }

    private Optional<ColumnRemark> databind(List<Element> places, String name) {
        return places.stream()
                .map(place -> annotations.named(place, JACKSON + "." + name))
                .flatMap(Optional::stream)
                .findFirst()
                .map(annotation -> new ColumnRemark.Databind(new Located<>(name, annotation.origin())));
    }

    private static boolean isNarrow(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return NARROW.contains(type.getKind());
        }
        String name =
                ((QualifiedNameable) declared.asElement()).getQualifiedName().toString();
        return NARROW_BOXES.contains(name)
                || (name.equals("java.util.List")
                        && declared.getTypeArguments().stream().anyMatch(ColumnRemarkReader::isNarrow));
    }
}
