package dev.tributary.runtime.records;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.RecordsModel;
import dev.tributary.runtime.decode.RowDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of a response, and where.
 *
 * @param root the whole response
 * @param path the path to the rows
 * @param shape how the rows lie there
 * @param outer the numbers of the columns that come from around the rows
 * @param fields the column of each field on the wire, for rows that do not name their fields themselves
 * @param headed whether the first row is the header
 */
record ResponsePlan(
        Place root,
        RecordPath path,
        RecordsModel.Shape shape,
        List<Integer> outer,
        Map<String, String> fields,
        boolean headed) {

    static ResponsePlan of(RecordsModel records, List<ColumnModel> columns, RowDecoder decoder, List<String> texts) {
        Place root = new Place(false);
        RecordPath path = RecordPath.parse(records.path());
        markRows(root, path);
        boolean headed = records.shape() instanceof RecordsModel.Matrix matrix && markHeader(root, path, matrix);
        List<Integer> outer = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        for (ColumnModel column : columns) {
            int field = decoder.wantedField(column.name());
            if (column.origin() instanceof ColumnModel.Field wire) {
                fields.put(wire.wireName(), column.name());
            } else if (field >= 0 && column.origin() instanceof ColumnModel.Outer around) {
                RecordPath object = path.around(around.levels());
                root.at(object).scope.add(field);
                root.at(object.then(RecordPath.parse(around.path()))).outer.add(field);
                decoder.defer(field);
                outer.add(field);
            } else if (field >= 0 && column.origin() instanceof ColumnModel.MapKey key) {
                root.at(path.keyed(key.levels())).keys.add(field);
            }
        }
        texts.forEach(text -> root.at(RecordPath.parse(text)).texts.add(text));
        return new ResponsePlan(root, path, records.shape(), outer, fields, headed);
    }

    private static void markRows(Place root, RecordPath path) {
        int base = 0;
        while (base < path.steps().size() && path.steps().get(base) instanceof RecordPath.Name) {
            base++;
        }
        if (base > 0) {
            root.at(path.first(base - 1)).holder = true;
        }
        root.at(path.first(base)).base = true;
        for (int end = base; end <= path.steps().size(); end++) {
            root.at(path.first(end)).leadsToRows = true;
        }
        root.at(path).rows = true;
    }

    private static boolean markHeader(Place root, RecordPath path, RecordsModel.Matrix matrix) {
        RecordPath header = RecordPath.parse(matrix.header());
        if (path.leadsTo(header)) {
            return true;
        }
        root.at(header).header = true;
        return false;
    }
}
