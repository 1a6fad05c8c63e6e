package dev.tributary.processor.validation;

import dev.tributary.model.RecordPath;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns that are no fields of their own lie in one place, which no other column has. */
final class ColumnPlaceRule implements SourceRule {

    /** A path within a row, and the column there. */
    private record Taken(RecordPath path, String text, ColumnDefinition column, Origin origin) {}

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = Set.copyOf(source.rows());
        for (RowDefinition row : RowWalk.all(source)) {
            row.columns().forEach(column -> check(row, column, rows.contains(row), report));
            checkPaths(row, rows.contains(row), report);
            checkRest(row, report);
        }
    }

    private static void check(RowDefinition row, ColumnDefinition column, boolean isRow, Report report) {
        List<PlaceInResponse> places = column.places();
        if (places.isEmpty()) {
            return;
        }
        String name = RowWalk.name(row, column);
        if (places.size() > 1 || column.isAdded()) {
            report.add(Rule.COLUMN_PLACES, places.get(places.size() - 1).origin(), name);
        }
        PlaceInResponse place = places.get(0);
        if (!isRow && (place instanceof PlaceInResponse.Outer || place instanceof PlaceInResponse.MapKey)) {
            report.add(Rule.COLUMN_PLACE_NESTED, place.origin(), name);
        }
        if (place instanceof PlaceInResponse.MapKey && !WireFormats.isPlain(column.type())) {
            report.add(Rule.MAP_KEY_TYPE, place.origin(), name);
        }
    }

    private static void checkRest(RowDefinition row, Report report) {
        List<ColumnDefinition> rest = row.columns().stream()
                .filter(column -> column.places().stream().anyMatch(PlaceInResponse.Rest.class::isInstance))
                .toList();
        for (int i = 0; i < rest.size(); i++) {
            TypeDefinition type = rest.get(i).type();
            if (i > 0 || !(type instanceof TypeDefinition.MapOf || Discoveries.isDynamic(type))) {
                report.add(
                        Rule.REST,
                        rest.get(i).places().get(0).origin(),
                        RowWalk.name(row, rest.get(i)),
                        i > 0 ? "takes what `" + rest.get(0).name() + "` takes already" : "is no map");
            }
        }
    }

    private static void checkPaths(RowDefinition row, boolean isRow, Report report) {
        List<Taken> paths = new ArrayList<>();
        for (ColumnDefinition column : row.columns()) {
            at(column)
                    .flatMap(at -> path(at, report))
                    .ifPresent(path -> paths.add(new Taken(
                            path,
                            at(column).orElseThrow().value(),
                            column,
                            at(column).orElseThrow().origin())));
            if (column.isField()) {
                RecordPath field = new RecordPath(
                        List.of(new RecordPath.Name(column.wireName().value())));
                paths.add(new Taken(field, field.toString(), column, column.origin()));
            }
        }
        for (Taken taken : paths) {
            if (at(taken.column()).isPresent()) {
                checkKind(row, taken, isRow, paths, report);
            }
        }
    }

    /** A row is an object, an array or a single value; a column lies in no other. */
    private static void checkKind(RowDefinition row, Taken taken, boolean isRow, List<Taken> all, Report report) {
        String name = RowWalk.name(row, taken.column());
        boolean whole = taken.path().steps().isEmpty();
        if (whole && (!isRow || all.size() > 1)) {
            report.add(Rule.AT_WHOLE, taken.origin(), name);
            return;
        }
        if (!whole && isElement(taken) && (!isRow || all.stream().anyMatch(other -> !isElement(other)))) {
            report.add(Rule.AT_ELEMENT, taken.origin(), name, taken.text());
            return;
        }
        all.stream()
                .filter(other -> !other.column().equals(taken.column())
                        && !other.path().steps().isEmpty())
                .filter(other -> other.path().leadsTo(taken.path()))
                .findFirst()
                .ifPresent(other -> report.add(
                        Rule.AT_OVERLAP,
                        taken.origin(),
                        taken.text(),
                        other.column().name()));
    }

    private static boolean isElement(Taken taken) {
        return !taken.path().steps().isEmpty()
                && (taken.path().steps().get(0) instanceof RecordPath.Where
                        || (at(taken.column()).isPresent()
                                && taken.path().steps().get(0) instanceof RecordPath.Name index
                                && index.name().matches("[0-9]+")));
    }

    private static Optional<Located<String>> at(ColumnDefinition column) {
        return column.places().stream()
                .filter(PlaceInResponse.At.class::isInstance)
                .map(place -> ((PlaceInResponse.At) place).path())
                .findFirst();
    }

    private static Optional<RecordPath> path(Located<String> at, Report report) {
        Optional<RecordPath> path = RecordsRule.path(at, report);
        if (path.isPresent() && path.get().steps().contains(new RecordPath.Each())) {
            report.add(
                    Rule.POINTER,
                    at.origin(),
                    at.value(),
                    "`*` leads to several values, but a column has one; declare a List of a record instead");
            return Optional.empty();
        }
        return path;
    }
}
