package dev.tributary.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table: its request, its rows, and how reads follow one another.
 *
 * @param name the table's name
 * @param description the method's Javadoc, empty where there is none
 * @param role what the rows are for
 * @param request the request of a page
 * @param options the table options in declaration order
 * @param records where the rows are within a response
 * @param pagination how pages follow one another
 * @param columns the columns in declaration order
 * @param primaryKey the columns that identify a row, {@code a.b} for one within a struct; empty only for append tables
 * @param ingestion how rows become rows of the target
 * @param incremental how changes are found, null for a table that is read whole
 * @param tombstone how a row says that it was deleted, null where none does
 * @param errors what responses that announce an error mean, before those of the source
 * @param limits the limits of this table's requests, besides those of the source
 * @param hooks the classes that take over a step
 */
public record TableModel(
        String name,
        String description,
        RoleModel role,
        RequestModel request,
        List<OptionModel> options,
        RecordsModel records,
        PaginationModel pagination,
        List<ColumnModel> columns,
        List<String> primaryKey,
        IngestionType ingestion,
        @Nullable IncrementalModel incremental,
        @Nullable TombstoneModel tombstone,
        List<ErrorModel> errors,
        List<LimitModel> limits,
        List<HookModel> hooks) {

    /** The option, known to every table, that says what becomes of values that do not fit. */
    public static final String MODE_OPTION = "mode";

    /** The option, known to every table, by which fields that no column has are kept beside the columns. */
    public static final String RESCUE_UNKNOWN_FIELDS_OPTION = "rescueUnknownFields";

    /** The options that no descriptor declares, since every table has them. */
    public static final List<String> BUILT_IN_OPTIONS = List.of(MODE_OPTION, RESCUE_UNKNOWN_FIELDS_OPTION);

    public TableModel {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        errors = List.copyOf(errors);
        limits = List.copyOf(limits);
        hooks = List.copyOf(hooks);
    }

    /** The parameter that carries the start of a read. */
    public Optional<ValueModel.CursorStart> cursorStart() {
        return request.value(ValueModel.CursorStart.class);
    }

    /** The parameter that carries the number after which a read starts. */
    public Optional<ValueModel.SequenceStart> sequenceStart() {
        return request.value(ValueModel.SequenceStart.class);
    }

    /** The place that says up to when a response is complete. */
    public Optional<String> watermark() {
        return Optional.ofNullable(incremental).map(IncrementalModel::watermark);
    }

    /** The parameter that carries the end of a read. */
    public Optional<ValueModel.CursorEnd> cursorEnd() {
        return request.value(ValueModel.CursorEnd.class);
    }

    /** The parameters that carry columns of a parent table's rows. */
    public Stream<ValueModel.FromParent> parents() {
        return request.parameters().stream()
                .map(ParameterModel::value)
                .filter(ValueModel.FromParent.class::isInstance)
                .map(ValueModel.FromParent.class::cast);
    }

    /** The parameter that carries the change token. */
    public Optional<ValueModel.ChangeToken> changeToken() {
        return request.value(ValueModel.ChangeToken.class);
    }

    /** The column at a path such as {@code commit.sha}. */
    public Optional<ColumnModel> column(String path) {
        return ColumnModel.find(columns, path);
    }

    /** The column that takes what is discovered at run time. */
    public Optional<ColumnModel> dynamicColumn() {
        return columns.stream()
                .filter(column -> column.type() instanceof ColumnType.Discovered)
                .findFirst();
    }

    /** A table that has in common with this one all but what is given. */
    public TableModel like(String otherName, RoleModel otherRole, RequestModel otherRequest, List<String> otherKey) {
        return new TableModel(
                otherName,
                description,
                otherRole,
                otherRequest,
                options,
                records,
                pagination,
                columns,
                otherKey,
                ingestion,
                incremental,
                tombstone,
                errors,
                limits,
                hooks);
    }

    /** The same table with other columns. */
    public TableModel withColumns(List<ColumnModel> others) {
        return new TableModel(
                name,
                description,
                role,
                request,
                options,
                records,
                pagination,
                others,
                primaryKey,
                ingestion,
                incremental,
                tombstone,
                errors,
                limits,
                hooks);
    }
}
