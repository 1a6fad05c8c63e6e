package dev.tributary.document;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import java.util.List;
import java.util.stream.Stream;

/** The options of tables, which a Unity Catalog connection lets through only if it names them. */
final class AllowList {
    /** What the platform itself, pipelines and streams hand to every connector. */
    static final List<String> COMMON = List.of(
            "tableName",
            "tableNameList",
            "tableConfigs",
            "isDeleteFlow",
            "columns",
            "filter",
            "maxRowsPerTrigger",
            "maxRecordsPerBatch");

    /** The options of this source's tables, each once: first those that a descriptor declares. */
    static List<String> of(SourceModel source) {
        return Stream.of(
                        source.tables().stream()
                                .flatMap(table -> table.options().stream())
                                .map(OptionModel::name),
                        source.tables().stream()
                                .flatMap(table -> TableOptions.of(table).stream())
                                .map(OptionModel::name),
                        TableModel.BUILT_IN_OPTIONS.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private AllowList() {}
}
