package dev.tributary.importer.openapi;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of what is one thing or another. */
final class Unions {

    static Shape of(List<Shape> shapes) {
        return shapes.stream().reduce(Unions::either).orElseGet(Shape.Anything::new);
    }

    /** What both are: an object has the fields of both, a number its fractions. */
    static Shape either(Shape one, Shape other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Struct first && other instanceof Struct second) {
            return objects(first, second);
        }
        if (one instanceof Shape.ListOf first && other instanceof Shape.ListOf second) {
            return new Shape.ListOf(either(first.element(), second.element()));
        }
        if (isNumber(one) && isNumber(other)) {
            return one instanceof Shape.Exact || other instanceof Shape.Exact
                    ? new Shape.Exact()
                    : new Shape.Fraction();
        }
        if (isText(one) && isText(other)) {
            return new Shape.Text();
        }
        return new Shape.Anything("Any JSON: it is of several kinds.");
    }

    private static Struct objects(Struct one, Struct other) {
        Map<String, Field> fields = new LinkedHashMap<>();
        one.fields()
                .forEach(field -> fields.put(
                        field.name(), optional(field, other.field(field.name()).isPresent())));
        for (Field field : other.fields()) {
            Field known = fields.get(field.name());
            fields.put(
                    field.name(),
                    known == null
                            ? optional(field, false)
                            : new Field(
                                    field.name(),
                                    known.description().isEmpty() ? field.description() : known.description(),
                                    known.required() && field.required(),
                                    either(known.shape(), field.shape())));
        }
        return new Struct(one.name().isEmpty() ? other.name() : one.name(), List.copyOf(fields.values()));
    }

    private static Field optional(Field field, boolean inBoth) {
        return inBoth ? field : new Field(field.name(), field.description(), false, field.shape());
    }

    private static boolean isNumber(Shape shape) {
        return shape instanceof Shape.Whole || shape instanceof Shape.Fraction || shape instanceof Shape.Exact;
    }

    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Text
                || shape instanceof Shape.Time
                || shape instanceof Shape.Day
                || shape instanceof Shape.Bytes;
    }

    private Unions() {}
}
