package dev.tributary.cli.databricks;

import dev.tributary.cli.databricks.LandedTable.Reading;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides for one table of a spec how it lands and becomes a target, or says why it cannot. */
final class TableLanding {
    private final SourceModel source;
    private final TableSpec spec;
    private final TableModel model;
    private final List<String> mistakes = new ArrayList<>();

    private TableLanding(SourceModel source, TableSpec spec, TableModel model) {
        this.source = source;
        this.spec = spec;
        this.model = model;
    }

    /** The table; empty where it cannot be, with why added to the mistakes. */
    static Optional<LandedTable> of(SourceModel source, TableSpec spec, List<String> mistakes) {
        Optional<TableModel> model = source.listed().stream()
                .filter(table -> table.name().equalsIgnoreCase(spec.sourceTable()))
                .findFirst()
                .or(source::found);
        if (model.isEmpty()) {
            List<String> names = source.listed().stream().map(TableModel::name).toList();
            mistakes.add("Source `" + source.name() + "` has no table `" + spec.sourceTable() + "`."
                    + Suggestion.didYouMean(spec.sourceTable(), names) + " Its tables are " + String.join(", ", names)
                    + ".");
            return Optional.empty();
        }
        TableLanding landing = new TableLanding(source, spec, model.get());
        Optional<LandedTable> table = landing.table();
        mistakes.addAll(landing.mistakes);
        return landing.mistakes.isEmpty() ? table : Optional.empty();
    }

    private Optional<LandedTable> table() {
        checkOptions();
        spec.clusterBy().forEach(column -> requireColumn("cluster_by", column));
        ScdType scdType = spec.scdType()
                .orElse(model.ingestion() == IngestionType.APPEND ? ScdType.APPEND_ONLY : ScdType.SCD_TYPE_1);
        return target(scdType)
                .map(target -> new LandedTable(spec, model, reading(scdType == ScdType.APPEND_ONLY), target));
    }

    private Optional<Target> target(ScdType scdType) {
        if (model.ingestion() == IngestionType.SNAPSHOT) {
            return switch (scdType) {
                case APPEND_ONLY ->
                    refuse("is read whole each time, so APPEND_ONLY would add every row again in each run."
                            + " Remove scd_type, or make it SCD_TYPE_1 or SCD_TYPE_2");
                case SCD_TYPE_1 -> Optional.of(new Target.Copied());
                case SCD_TYPE_2 -> keys().map(Target.Compared::new);
            };
        }
        if (scdType == ScdType.APPEND_ONLY) {
            return Optional.of(new Target.Appended());
        }
        if (scdType == ScdType.SCD_TYPE_2 && model.ingestion() == IngestionType.APPEND) {
            return refuse("is appended to: its rows never change, so there are no versions of them. Remove scd_type");
        }
        boolean history = scdType == ScdType.SCD_TYPE_2;
        Optional<List<String>> keys = keys();
        return sequence(history)
                .flatMap(sequence -> keys.map(columns -> new Target.Merged(columns, sequence, history)));
    }

    private Reading reading(boolean appends) {
        return switch (model.ingestion()) {
            case SNAPSHOT -> Reading.WHOLE;
            case CDC, APPEND -> Reading.ROWS;
            case CDC_WITH_DELETES ->
                appends
                        ? Reading.ROWS
                        : source.tellsDeletesAmongRows(model) ? Reading.ROWS_WITH_DELETES : Reading.ROWS_AND_DELETES;
        };
    }

    private Optional<List<String>> keys() {
        List<String> keys = spec.primaryKeys().isEmpty() ? model.primaryKey() : spec.primaryKeys();
        if (keys.isEmpty()) {
            return refuse("declares no primary key. Name its columns in primary_keys, or set scd_type to APPEND_ONLY");
        }
        keys.forEach(key -> requireColumn("primary_keys", key));
        Optional<String> nested = keys.stream().filter(key -> key.contains(".")).findFirst();
        if (nested.isPresent()) {
            return refuse(
                    "has the key `" + nested.get() + "`, a field within a struct, and AUTO CDC knows columns only."
                            + " Name other columns in primary_keys, or bring the table by `tributary ingest`");
        }
        return Optional.of(keys);
    }

    private Optional<String> sequence(boolean history) {
        Optional<String> sequence = spec.sequenceBy()
                .or(() -> Optional.ofNullable(model.incremental()).map(IncrementalModel::cursor));
        if (sequence.isEmpty()) {
            return history
                    ? refuse("declares no cursor, so that nothing says when a version of a row began."
                            + " Name a column that grows with each change in sequence_by")
                    : Optional.of(LandedColumns.LANDED_AT);
        }
        requireColumn("sequence_by", sequence.get());
        return sequence;
    }

    private void requireColumn(String setting, String path) {
        if (model.column(path).isPresent() || model.dynamicColumn().isPresent()) {
            return;
        }
        List<String> names =
                model.columns().stream().map(column -> column.name()).toList();
        refuse("has no column `" + path + "`, which " + setting + " names." + Suggestion.didYouMean(path, names)
                + " Its columns are " + String.join(", ", names));
    }

    private void checkOptions() {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(model.options().stream(), TableOptions.BUILT_IN.stream())
                .map(OptionModel::name)
                .forEach(known::add);
        known.addAll(TableModel.BUILT_IN_OPTIONS);
        Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        given.addAll(spec.options().keySet());
        for (String option : given) {
            if (!known.contains(option)) {
                refuse("has no option `" + option + "`." + Suggestion.didYouMean(option, known) + " Its options are "
                        + String.join(", ", known) + "; those of the connection are secrets of its scope");
            }
        }
        for (OptionModel option : model.options()) {
            if (option.secret() && given.contains(option.name())) {
                refuse("is given `" + option.name() + "`, which is a secret, and what is emitted holds none."
                        + " Remove it from the spec, and make it a secret of the connection's scope");
            } else if (option.required()
                    && !option.secret()
                    && option.defaultValue() == null
                    && !given.contains(option.name())) {
                refuse("needs the option `" + option.name() + "`"
                        + (option.description().isEmpty() ? "" : " (" + option.description() + ")")
                        + ". Add it to the table_configuration");
            }
        }
    }

    private <T> Optional<T> refuse(String reason) {
        mistakes.add("Table `" + spec.sourceTable() + "` " + reason + ".");
        return Optional.empty();
    }
}
