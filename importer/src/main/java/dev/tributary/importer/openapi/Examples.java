package dev.tributary.importer.openapi;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.json.Node;
import java.util.ArrayList;
import java.util.List;

/** What a response looks like by its examples, where its schema says nothing: of the whole, of elements, of members. */
final class Examples {
    private static final int DEEPEST = 5;
    private static final int MOST_ELEMENTS = 20;
    private static final String SAID = "Known from an example alone.";

    private final References references;

    Examples(References references) {
        this.references = references;
    }

    /**
     * A shape, with what examples add to it.
     *
     * @param media the description of the response's body
     */
    Shape complete(Shape shape, Node media) {
        Shape completed = shape;
        for (Node value : values(media)) {
            completed = complete(completed, value, DEEPEST);
        }
        return completed;
    }

    private List<Node> values(Node media) {
        List<Node> values = new ArrayList<>();
        if (media.get("example").isPresent()) {
            values.add(media.get("example"));
        }
        for (String name : media.get("examples").names()) {
            Node value = references.follow(media.get("examples", name)).get("value");
            if (value.isPresent()) {
                values.add(value);
            }
        }
        return values;
    }

    private static Shape complete(Shape shape, Node value, int depth) {
        if (shape instanceof Shape.Anything anything) {
            return anything.why().isEmpty() ? shown(value, depth) : shape;
        }
        if (shape instanceof Shape.ListOf list && value.isArray() && list.element() instanceof Shape.Anything) {
            Shape element = list.element();
            for (Node each : first(value)) {
                element = complete(element, each, depth - 1);
            }
            return new Shape.ListOf(element);
        }
        return shape instanceof Struct struct && value.isObject() && depth == DEEPEST
                ? members(struct, value, depth)
                : shape;
    }

    private static Struct members(Struct struct, Node value, int depth) {
        List<Field> fields = new ArrayList<>();
        for (Field field : struct.fields()) {
            fields.add(new Field(
                    field.name(),
                    field.description(),
                    field.required(),
                    complete(field.shape(), value.get(field.name()), depth - 1)));
        }
        for (String name : value.names()) {
            if (struct.field(name).isEmpty()) {
                fields.add(new Field(name, SAID, false, shown(value.get(name), depth - 1)));
            }
        }
        return new Struct(struct.name(), fields);
    }

    /** What a value looks like; an empty one, and one that lies too deep, like anything. */
    private static Shape shown(Node value, int depth) {
        if (value.isObject() && depth > 0 && !value.names().isEmpty()) {
            return new Struct(
                    "",
                    value.names().stream()
                            .map(name -> new Field(name, SAID, false, shown(value.get(name), depth - 1)))
                            .toList());
        }
        if (value.isArray()) {
            return new Shape.ListOf(Unions.of(
                    first(value).stream().map(each -> shown(each, depth - 1)).toList()));
        }
        if (value.isText()) {
            return new Shape.Text();
        }
        if (value.isBoolean()) {
            return new Shape.Truth();
        }
        return value.isNumber()
                ? value.textOrEmpty().matches("-?\\d{1,18}") ? new Shape.Whole() : new Shape.Fraction()
                : new Shape.Anything();
    }

    private static List<Node> first(Node array) {
        List<Node> elements = array.elements();
        return elements.subList(0, Math.min(MOST_ELEMENTS, elements.size()));
    }
}
