package dev.tributary.testing.cassette;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.model.value.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Makes the bodies of responses small: long texts are cut, fields of rows that the descriptor never mentions are left out, and so
 * are rows where the pages do not tell how many there are.
 */
final class Trimming {
    private static final int LONGEST_TEXT = 100;
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[/\\[\\]=\"{}\\\\,: ]+");

    private final SourceModel model;
    private final Set<String> mentioned;

    Trimming(SourceModel model) {
        this.model = model;
        mentioned = new TreeSet<>(Arrays.asList(BETWEEN_NAMES.split(ModelFile.write(model))));
    }

    /** @param table the table that was asked for, if it is known */
    RecordedBody trimmed(RecordedBody body, Optional<String> table) {
        if (!(body instanceof RecordedBody.Json json)) {
            return body;
        }
        JsonValue trimmed = table.flatMap(model::table)
                .filter(known -> known.records().payload().equals(PayloadModel.JSON))
                .map(known -> rows(json.value(), known))
                .orElse(json.value());
        return new RecordedBody.Json(cut(trimmed));
    }

    private JsonValue rows(JsonValue body, TableModel table) {
        if (!(table.records().shape() instanceof RecordsModel.Objects)) {
            return body;
        }
        boolean keepsAll = !model.hooks().isEmpty()
                || !table.hooks().isEmpty()
                || table.dynamicColumn().isPresent()
                || table.columns().stream().anyMatch(column -> column.origin() instanceof ColumnModel.Rest);
        UnaryOperator<JsonValue> row = keepsAll ? UnaryOperator.identity() : this::mentionedOnly;
        return along(body, List.of(table.records().path().split("/", -1)), 1, isUncounted(table), row);
    }

    /** Whether fewer rows than the source has on a page contradict nothing that it says. */
    private static boolean isUncounted(TableModel table) {
        PaginationModel pagination = table.pagination();
        return !pagination.end().shortPageIsLast()
                && pagination.end().total() == null
                && pagination.end().totalPages() == null;
    }

    /** The value with the rows at a path changed. */
    private static JsonValue along(
            JsonValue value, List<String> path, int step, boolean fewer, UnaryOperator<JsonValue> row) {
        if (step >= path.size()) {
            if (value instanceof JsonValue.Array rows) {
                return new JsonValue.Array(rows.elements().stream()
                        .limit(fewer ? PageSizes.ROWS : Long.MAX_VALUE)
                        .map(row)
                        .toList());
            }
            return row.apply(value);
        }
        String name = path.get(step);
        if (value instanceof JsonValue.Array array) {
            return new JsonValue.Array(array.elements().stream()
                    .map(element -> along(element, path, step + (isStepOfArray(name) ? 1 : 0), fewer, row))
                    .toList());
        }
        if (value instanceof JsonValue.Members object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.replaceAll((member, child) ->
                    name.equals("*") || name.equals(member) ? along(child, path, step + 1, fewer, row) : child);
            return new JsonValue.Members(members);
        }
        return value;
    }

    private static boolean isStepOfArray(String step) {
        return step.equals("*") || step.startsWith("[") || step.matches("\\d+");
    }

    private JsonValue mentionedOnly(JsonValue row) {
        if (!(row instanceof JsonValue.Members object)) {
            return row;
        }
        Map<String, JsonValue> kept = new LinkedHashMap<>(object.members());
        kept.keySet().retainAll(mentioned);
        return new JsonValue.Members(kept);
    }

    /** The value with its long texts cut, but for those that mean something as a whole only. */
    private static JsonValue cut(JsonValue value) {
        if (value instanceof JsonValue.Members object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.replaceAll((name, member) -> cut(member));
            return new JsonValue.Members(members);
        }
        if (value instanceof JsonValue.Array array) {
            List<JsonValue> elements = new ArrayList<>(array.elements());
            elements.replaceAll(Trimming::cut);
            return new JsonValue.Array(elements);
        }
        return value instanceof JsonValue.Text text && isLongProse(text.text())
                ? JsonValue.of(text.text().substring(0, text.text().offsetByCodePoints(0, LONGEST_TEXT)))
                : value;
    }

    private static boolean isLongProse(String text) {
        String start = text.stripLeading();
        return text.codePointCount(0, text.length()) > LONGEST_TEXT
                && text.indexOf(' ') >= 0
                && !start.startsWith("{")
                && !start.startsWith("[");
    }
}
