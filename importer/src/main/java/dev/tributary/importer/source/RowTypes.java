package dev.tributary.importer.source;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.naming.JavaNames;
import dev.tributary.importer.naming.NameScope;
import dev.tributary.importer.table.Link;
import dev.tributary.importer.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The types of rows and of what lies in them. Objects that are alike share a type. */
final class RowTypes {
    private final Spelling spelling;
    private final NameScope names;
    private final Function<Link, Table> parents;
    private final Map<Object, String> known = new LinkedHashMap<>();
    private final List<RowType> types = new ArrayList<>();

    /** A type: its name and its components. */
    record RowType(String name, List<Component> components) {}

    /** What tells rows apart that look alike: where their further columns come from. */
    private record RowKey(Struct struct, boolean single, boolean keyed, List<Link> links) {}

    /** The rows of a table: their type, and the components by which columns are named. */
    record Row(String type, List<Component> components) {}

    /** @param parents the table that a link takes its values from */
    RowTypes(Spelling spelling, NameScope names, Function<Link, Table> parents) {
        this.spelling = spelling;
        this.names = names;
        this.parents = parents;
    }

    /** All types, in the order in which they were met. */
    List<RowType> all() {
        return List.copyOf(types);
    }

    /** The type of a table's rows. */
    Row row(Table table) {
        List<Component> components = components(table.row(), table.single());
        NameScope scope = new NameScope(components.stream().map(Component::name).toList());
        if (table.rows().keyed()) {
            components.add(new Component(scope.free("key"), "@MapKey ", "String", ""));
        }
        for (Link link : table.links()) {
            components.add(fromParent(link, table.links().size() > 1, components, scope));
        }
        String wanted = JavaNames.upper(
                table.row().name().isEmpty()
                        ? singular(table.name())
                        : table.row().name());
        Object key = table.rows().keyed() || table.single() || !table.links().isEmpty()
                ? new RowKey(table.row(), table.single(), table.rows().keyed(), table.links())
                : table.row();
        return new Row(declared(key, wanted, JavaNames.upper(singular(table.name())), components), components);
    }

    private Component fromParent(Link link, boolean several, List<Component> components, NameScope scope) {
        Struct parent = parents.apply(link).row();
        String column = JavaText.quoted(column(parent, link.column()));
        String name = JavaNames.lower(link.parameter().name());
        boolean taken = components.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
        return new Component(
                scope.free(taken ? JavaNames.lower("parent " + link.parameter().name()) : name),
                several
                        ? "@FromParent(value = " + column + ", table = " + JavaText.quoted(link.table()) + ") "
                        : "@FromParent(" + column + ") ",
                simple(shape(parent, link.column())),
                "");
    }

    /** The shape to which names on the wire lead. */
    static Shape shape(Struct row, List<String> path) {
        Shape shape = row;
        for (String name : path) {
            shape = ((Struct) shape).field(name).orElseThrow().shape();
        }
        return shape;
    }

    private String declared(Object key, String wanted, String otherwise, List<Component> components) {
        String existing = known.get(key);
        if (existing != null) {
            return existing;
        }
        String name = names.free(wanted, otherwise);
        known.put(key, name);
        types.add(new RowType(name, List.copyOf(components)));
        return name;
    }

    private List<Component> components(Struct struct, boolean single) {
        NameScope scope = new NameScope(List.of());
        List<Component> components = new ArrayList<>();
        for (Field field : struct.fields()) {
            String name = scope.free(JavaNames.lower(field.name()));
            String wire = single ? "@At(\"\") " : spelling.annotation(name, field.name());
            components.add(new Component(
                    name, wire + format(field.shape()), type(field.shape(), field.name()), description(field)));
        }
        return components;
    }

    /** The component of a field, as {@link #components} names it. */
    static String componentName(Struct struct, String wireName) {
        NameScope scope = new NameScope(List.of());
        for (Field field : struct.fields()) {
            String name = scope.free(JavaNames.lower(field.name()));
            if (field.name().equals(wireName)) {
                return name;
            }
        }
        throw new IllegalArgumentException(wireName + " is no field of " + struct.name());
    }

    /** The column to which names on the wire lead. */
    static String column(Struct row, List<String> path) {
        StringBuilder column = new StringBuilder();
        Struct struct = row;
        for (String name : path) {
            column.append(column.isEmpty() ? "" : ".").append(JavaNames.column(componentName(struct, name)));
            if (struct.field(name).orElseThrow().shape() instanceof Struct inner) {
                struct = inner;
            }
        }
        return column.toString();
    }

    private static String description(Field field) {
        String said = JavaText.sentence(field.description());
        String why = field.shape() instanceof Shape.Anything anything ? anything.why() : "";
        return (said + " " + JavaText.sentence(why)).strip();
    }

    private static String format(Shape shape) {
        if (shape instanceof Shape.EpochSeconds) {
            return "@WireFormat(Wire.EPOCH_SECONDS) ";
        }
        return shape instanceof Shape.Exact ? "@Decimal(precision = 38, scale = 18) " : "";
    }

    private String type(Shape shape, String name) {
        if (shape instanceof Shape.ListOf list) {
            return "List<" + element(list.element(), name) + ">";
        }
        if (shape instanceof Struct struct) {
            return nested(struct, name);
        }
        return simple(shape);
    }

    /** A format is said of a column, so what lies in a list is as it comes. */
    private String element(Shape shape, String name) {
        if (shape instanceof Shape.EpochSeconds) {
            return "Long";
        }
        if (shape instanceof Shape.Exact) {
            return "Double";
        }
        return shape instanceof Shape.Bytes ? "String" : type(shape, singular(name));
    }

    static String simple(Shape shape) {
        if (shape instanceof Shape.Whole) {
            return "Long";
        }
        if (shape instanceof Shape.Fraction) {
            return "Double";
        }
        if (shape instanceof Shape.Exact) {
            return "BigDecimal";
        }
        if (shape instanceof Shape.Truth) {
            return "Boolean";
        }
        if (shape instanceof Shape.Text) {
            return "String";
        }
        if (shape instanceof Shape.Bytes) {
            return "byte[]";
        }
        if (shape instanceof Shape.Time || shape instanceof Shape.EpochSeconds) {
            return "Instant";
        }
        if (shape instanceof Shape.WallTime) {
            return "LocalDateTime";
        }
        return shape instanceof Shape.Day ? "LocalDate" : "Object";
    }

    private String nested(Struct struct, String name) {
        String existing = known.get(struct);
        if (existing != null) {
            return existing;
        }
        String wanted = JavaNames.upper(struct.name().isEmpty() ? name : struct.name());
        return declared(struct, wanted, wanted, components(struct, false));
    }

    static String singular(String plural) {
        if (plural.endsWith("ies") && plural.length() > 4) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") && !plural.endsWith("ss") && plural.length() > 3
                ? plural.substring(0, plural.length() - 1)
                : plural;
    }
}
