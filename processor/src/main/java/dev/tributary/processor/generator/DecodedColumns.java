package dev.tributary.processor.generator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tributary.model.ColumnModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The columns that a decoder fills, in the order of their numbers: first those that are fields. */
final class DecodedColumns {

    static List<ColumnModel> inOrder(List<ColumnModel> columns) {
        return Stream.concat(
                        columns.stream().filter(DecodedColumns::isField),
                        columns.stream()
                                .filter(column ->
                                        !isField(column) && column.origin().isInResponse()))
                .toList();
    }

    static boolean isField(ColumnModel column) {
        return column.origin() instanceof ColumnModel.Field;
    }

    /** Whether columns lie in fields that are no columns by themselves. */
    static boolean haveOthers(List<ColumnModel> columns) {
        return columns.stream()
                .anyMatch(column ->
                        column.origin() instanceof ColumnModel.At || column.origin() instanceof ColumnModel.Rest);
    }

    /** The constant that finds fields by their names. */
    static FieldSpec matcher(String name, List<ColumnModel> columns) {
        CodeBlock wireNames = columns.stream()
                .filter(DecodedColumns::isField)
                .map(column -> CodeBlock.of("$S", ((ColumnModel.Field) column.origin()).wireName()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(Types.PROPERTY_NAME_MATCHER, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.names($L)", Types.JSON, wireNames)
                .build();
    }

    /** The head of a loop through an object's fields. */
    static CodeBlock loop(String matcher) {
        return CodeBlock.of(
                "for (int field = $T.nextField(json, $N); field != $T.END; field = $T.nextField(json, $N))",
                Types.JSON,
                matcher,
                Types.JSON,
                Types.JSON,
                matcher);
    }

    private DecodedColumns() {}
}
