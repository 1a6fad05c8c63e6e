package dev.tributary.importer.table;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Proposes the cursor of rows, and the parameter that asks for what changed since. */
final class ChangesFinder {
    private static final List<String> CURSORS = List.of(
            "updatedat",
            "updated",
            "lastupdatedat",
            "lastupdated",
            "updatedon",
            "dateupdated",
            "updateddate",
            "updateddatetime",
            "updatetime",
            "lastupdate",
            "lastupdatetime",
            "modifiedat",
            "modified",
            "lastmodifiedat",
            "lastmodified",
            "modifiedon",
            "datemodified",
            "modifieddate",
            "lastmodifieddate",
            "lastmodifieddatetime",
            "lastmodifiedtime",
            "lasteditedtime",
            "changedat",
            "lastchanged",
            "datelastupdated",
            "datelastmodified",
            "updatedtime",
            "modificationdate",
            "systemupdatedat");
    /** Objects that are the row's own, rather than another thing that the row is about. */
    private static final Set<String> AROUND =
            Set.of("meta", "metadata", "attributes", "fields", "properties", "audit", "timestamps", "system");

    private static final Pattern SINCE =
            Pattern.compile("(filter)?(since|(last)?(updated|modified|changed|edited|update)(at|on|date|time)?"
                    + "(since|after|from|min|gte|gt|start|ge)|(min|start|from)(updated|modified|changed)(at|on|date)?"
                    + "|ifmodifiedsince)");
    private static final Pattern OF_TIME = Pattern.compile(".*(time|date|8601|changed|updated|modified).*");

    /** When a row changed: the names that lead to the column. */
    static Optional<List<String>> cursor(Struct row) {
        return cursor(row, List.of())
                .or(() -> row.fields().stream()
                        .flatMap(field ->
                                field.shape() instanceof Struct inner && AROUND.contains(Spelling.plain(field.name()))
                                        ? cursor(inner, List.of(field.name())).stream()
                                        : Optional.<List<String>>empty().stream())
                        .findFirst());
    }

    private static Optional<List<String>> cursor(Struct struct, List<String> within) {
        return CURSORS.stream()
                .flatMap(name -> struct.fields().stream()
                        .filter(field ->
                                isTime(field) && Spelling.plain(field.name()).equals(name)))
                .findFirst()
                .map(field -> {
                    List<String> path = new ArrayList<>(within);
                    path.add(field.name());
                    return path;
                });
    }

    private static boolean isTime(Field field) {
        return field.shape() instanceof Shape.Time || field.shape() instanceof Shape.EpochSeconds;
    }

    /** How the changes are asked for, where there are a cursor and a parameter. */
    static Optional<Changes> find(Endpoint endpoint, Optional<List<String>> cursor) {
        return cursor.flatMap(column -> endpoint.parameters().stream()
                .filter(each -> each.isIn(Parameter.Place.QUERY) && asksForChanges(each))
                .findFirst()
                .map(since -> new Changes(
                        column,
                        since,
                        format(since),
                        Spelling.plain(since.name()).matches(".*(after|gt)"))));
    }

    private static boolean asksForChanges(Parameter parameter) {
        String name = Spelling.plain(parameter.name());
        if (!SINCE.matcher(name).matches()) {
            return false;
        }
        Shape shape = parameter.shape();
        boolean ofTime =
                shape instanceof Shape.Time || shape instanceof Shape.Day || shape instanceof Shape.EpochSeconds;
        boolean described = OF_TIME.matcher(
                        parameter.description().toLowerCase(Locale.ROOT).replace('\n', ' '))
                .matches();
        return ofTime
                || (shape instanceof Shape.Text && (described || !name.equals("since")))
                || (shape instanceof Shape.Whole && !name.equals("since"));
    }

    private static Changes.Format format(Parameter since) {
        if (since.shape() instanceof Shape.Day) {
            return Changes.Format.DAY;
        }
        return since.shape() instanceof Shape.Whole || since.shape() instanceof Shape.EpochSeconds
                ? Changes.Format.EPOCH_SECONDS
                : Changes.Format.ISO;
    }

    private ChangesFinder() {}
}
