package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A keyset names places of the row, the last of them unique. That can be seen where it is a column; a value of the source's
 * own making, such as a sort array, is taken at its word.
 */
final class KeysetRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<PaginationDefinition> pagination = Paginations.of(source, table);
        if (pagination.isEmpty() || !(pagination.get() instanceof PaginationDefinition.Keyset keyset)) {
            return;
        }
        if (keyset.last().isEmpty()) {
            report.add(Rule.KEYSET_EMPTY, keyset.origin());
            return;
        }
        boolean sound = true;
        for (Located<String> last : keyset.last()) {
            sound &= isPointer(last, report);
        }
        if (sound) {
            table.row().ifPresent(row -> checkUnique(Keys.of(source, table), row, keyset.last(), report));
        }
    }

    private static boolean isPointer(Located<String> last, Report report) {
        if (last.value().isEmpty()) {
            report.add(Rule.POINTER, last.origin(), last.value(), "it names the whole row");
            return false;
        }
        return Pointers.check(last, report);
    }

    private static void checkUnique(List<String> key, RowDefinition row, List<Located<String>> named, Report report) {
        Located<String> last = named.get(named.size() - 1);
        List<String> keys =
                key.stream().flatMap(column -> place(row, column).stream()).toList();
        List<String> pointers = named.stream().map(Located::value).toList();
        boolean known = keys.isEmpty() || pointers.stream().allMatch(pointer -> find(row, pointer));
        if (known && !pointers.containsAll(keys) && !keys.isEmpty()) {
            report.add(Rule.KEYSET_UNIQUE, last.origin(), last.value(), String.join("`, `", keys));
        }
    }

    private static boolean find(RowDefinition row, String pointer) {
        return wires(row, "").anyMatch(pointer::equals);
    }

    /** The places of all columns on the wire. */
    private static Stream<String> wires(RowDefinition row, String above) {
        return row.columns().stream().flatMap(column -> {
            String place = above + "/" + escape(column.wireName().value());
            return column.type() instanceof TypeDefinition.Nested nested
                    ? wires(nested.row(), place)
                    : Stream.of(place);
        });
    }

    /** The place of a column on the wire; what comes from options is the same in all rows. */
    private static Optional<String> place(RowDefinition row, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        return row.columns().stream()
                .filter(column ->
                        column.name().equals(head) && column.fromOption().isEmpty())
                .findFirst()
                .flatMap(column -> {
                    String place = "/" + escape(column.wireName().value());
                    if (dot < 0) {
                        return Optional.of(place);
                    }
                    return column.type() instanceof TypeDefinition.Nested nested
                            ? place(nested.row(), path.substring(dot + 1)).map(below -> place + below)
                            : Optional.empty();
                });
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
