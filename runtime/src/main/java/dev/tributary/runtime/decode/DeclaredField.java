package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.RecordPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as it is declared, or a place in it: what may be there, and what is looked for. Not changed once it is complete. */
final class DeclaredField {
    /** Longer names are cut where they are told. */
    private static final int LONGEST_NAME = 100;

    private static final String ANY = "/*";
    private static final String STRUCT = "struct";

    private final String place;
    private final Map<String, DeclaredField> members = new LinkedHashMap<>();
    private @Nullable DeclaredField elements;
    private boolean open;
    private boolean expected;
    private String type = "";

    private DeclaredField(String place) {
        this.place = place;
    }

    /**
     * A row.
     *
     * @param wanted the names of the columns that are read; of others nothing is looked for
     */
    static DeclaredField row(List<ColumnModel> columns, Set<String> wanted) {
        DeclaredField row = new DeclaredField("");
        row.type = STRUCT;
        row.fill(columns.stream()
                .filter(column -> wanted.contains(column.name()))
                .toList());
        for (ColumnModel column : columns) {
            if (!wanted.contains(column.name()) && column.origin() instanceof ColumnModel.Field field) {
                row.member(field.wireName()).open = true;
            } else if (!wanted.contains(column.name()) && column.origin() instanceof ColumnModel.At at) {
                row.at(at).open = true;
            } else if (column.origin() instanceof ColumnModel.Rest) {
                row.open = true;
            }
        }
        return row;
    }

    /** A row of which nothing is known. */
    static DeclaredField anything() {
        DeclaredField row = new DeclaredField("");
        row.open = true;
        return row;
    }

    private void fill(List<ColumnModel> columns) {
        for (ColumnModel column : columns) {
            if (column.origin() instanceof ColumnModel.Field field) {
                member(field.wireName()).declare(column);
            } else if (column.origin() instanceof ColumnModel.At at) {
                at(at).declare(column);
            } else if (column.origin() instanceof ColumnModel.Rest) {
                open = true;
            }
        }
    }

    private void declare(ColumnModel column) {
        expected = !place.isEmpty();
        if (column.encoding() == null) {
            declare(column.type());
        } else {
            leaf(column.type());
        }
    }

    private void declare(ColumnType declared) {
        if (declared instanceof ColumnType.Struct struct) {
            type = STRUCT;
            fill(struct.fields());
        } else if (declared instanceof ColumnType.Array array) {
            type = "array";
            element().declare(array.element());
        } else if (declared instanceof ColumnType.Map map) {
            type = "map";
            element().declare(map.value());
        } else {
            leaf(declared);
        }
    }

    private void leaf(ColumnType declared) {
        type = declared instanceof ColumnType.Discovered
                ? STRUCT
                : SparkTypes.of(declared).sql().toLowerCase(Locale.ROOT);
        open = true;
    }

    /** What a member chooses is somewhere among the elements, which is not looked for. */
    private DeclaredField at(ColumnModel.At at) {
        DeclaredField field = this;
        for (RecordPath.Step step : RecordPath.parse(at.path()).steps()) {
            if (!(step instanceof RecordPath.Name name)) {
                field.open = true;
                return new DeclaredField("");
            }
            field = field.member(name.name());
        }
        return field;
    }

    private DeclaredField member(String name) {
        return members.computeIfAbsent(name, fresh -> new DeclaredField(place + "/" + escaped(fresh)));
    }

    private DeclaredField element() {
        DeclaredField all = elements;
        if (all == null) {
            all = new DeclaredField(place + ANY);
            elements = all;
        }
        return all;
    }

    /** Where it is in the row, as it is told. */
    String place() {
        return place;
    }

    /** The type that its values have to fit; empty where it only holds others. */
    String type() {
        return type;
    }

    /** Whether a row should have it. */
    boolean isExpected() {
        return expected;
    }

    /** Whether anything may be in it besides. */
    boolean isOpen() {
        return open;
    }

    /** Whether nothing in it is looked for. */
    boolean isOpaque() {
        return open && members.isEmpty() && elements == null;
    }

    /** How many fields a row should have, all in all. */
    int expected() {
        int count = expected ? 1 : 0;
        for (DeclaredField member : members.values()) {
            count += member.expected();
        }
        return elements == null ? count : count + elements.expected();
    }

    /** The fields in it, if it is an object of such. */
    Iterable<DeclaredField> members() {
        return members.values();
    }

    /** What is there under a name or index; null for what nobody declared. */
    @Nullable
    DeclaredField inner(String name) {
        DeclaredField member = members.get(name);
        return member == null ? elements : member;
    }

    /** Where something is that nobody declared, as it is told. */
    String unknown(String name) {
        return place + "/" + escaped(name);
    }

    private static String escaped(String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
        StringBuilder text = new StringBuilder();
        shown.codePoints().forEach(point -> text.appendCodePoint(Character.isISOControl(point) ? '?' : point));
        return text.toString().replace("~", "~0").replace("/", "~1");
    }
}
