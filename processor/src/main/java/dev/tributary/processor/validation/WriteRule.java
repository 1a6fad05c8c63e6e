package dev.tributary.processor.validation;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.write.WriteModel.Kind;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.definition.WriteDefinition;
import dev.tributary.processor.definition.WriteDefinition.Role;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What tests write fits the tables that the descriptor describes. */
final class WriteRule {
    private final SourceModel source;
    private final Report report;
    private final Set<String> seen = new HashSet<>();

    WriteRule(SourceModel source, Report report) {
        this.source = source;
        this.report = report;
    }

    void check(WriteDefinition write) {
        WriteRequestRule.check(write, report);
        if (write.roles().size() != 1) {
            report.add(
                    Rule.WRITE_ROLE,
                    write.roles().isEmpty()
                            ? write.origin()
                            : write.roles().get(1).origin(),
                    write.method(),
                    write.roles().isEmpty() ? "none" : "several");
            return;
        }
        Role role = write.roles().get(0);
        String name = role.table().value();
        Optional<TableModel> table = source.listed().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (table.isEmpty()) {
            List<String> names = source.listed().stream().map(TableModel::name).toList();
            report.add(Rule.WRITE_TABLE, role.table().origin(), name, source.name(), Suggestion.of(name, names));
            return;
        }
        if (table.get().parents().findAny().isPresent()) {
            report.add(Rule.WRITE_PARENT, role.table().origin(), name);
        } else if (!seen.add(role.annotation() + " " + name)) {
            report.add(Rule.WRITE_TWICE, role.origin(), name, role.annotation());
        } else if (role.kind() == Kind.DELETE && !isSeen(table.get())) {
            report.add(
                    Rule.WRITE_UNSEEN,
                    role.origin(),
                    name,
                    table.get().ingestion().label());
        } else {
            write.parameters().forEach(parameter -> check(table.get(), parameter));
            checkRow(table.get(), write, role);
        }
    }

    /** Whether somebody is told of what is deleted. */
    private static boolean isSeen(TableModel table) {
        return table.ingestion() == IngestionType.SNAPSHOT || table.ingestion() == IngestionType.CDC_WITH_DELETES;
    }

    private void check(TableModel table, ParameterDefinition parameter) {
        if (parameter.values().size() != 1) {
            if (parameter.values().isEmpty()) {
                report.add(Rule.WRITE_VALUE, parameter.origin(), parameter.name());
            } else {
                report.add(Rule.PARAMETER_VALUES, parameter.values().get(1).origin(), parameter.name());
            }
            return;
        }
        ValueDefinition value = parameter.values().get(0);
        if (value instanceof ValueDefinition.Column column) {
            check(table, parameter, column.column());
        } else if (value instanceof ValueDefinition.Option option) {
            Located<String> name = option.option().name();
            List<String> names = table.options().stream().map(OptionModel::name).toList();
            if (!names.contains(name.value())) {
                report.add(
                        Rule.WRITE_OPTION,
                        name.origin(),
                        name.value(),
                        table.name(),
                        Suggestion.of(name.value(), names));
            }
        } else {
            report.add(Rule.WRITE_VALUE, value.origin(), parameter.name());
        }
    }

    private void check(TableModel table, ParameterDefinition parameter, Located<String> named) {
        Optional<ColumnModel> column = table.column(named.value());
        if (column.isEmpty()) {
            report.add(
                    Rule.WRITE_COLUMN,
                    named.origin(),
                    named.value(),
                    table.name(),
                    Suggestion.of(named.value(), paths(table.columns(), "").toList()));
            return;
        }
        Optional<String> type = javaType(column.get().type());
        if (type.isEmpty()) {
            report.add(
                    Rule.WRITE_COLUMN_TYPE,
                    named.origin(),
                    named.value(),
                    table.name(),
                    words(column.get().type()));
        } else if (!kind(parameter).equals(type)) {
            report.add(
                    Rule.WRITE_TYPE,
                    parameter.origin(),
                    parameter.name(),
                    parameter.type(),
                    named.value(),
                    words(column.get().type()),
                    type.get());
        }
    }

    private void checkRow(TableModel table, WriteDefinition write, Role role) {
        List<String> columns = columns(write);
        if (role.kind() != Kind.INSERT) {
            table.primaryKey().stream()
                    .filter(key -> !columns.contains(key) && !isFromOption(table, key))
                    .findFirst()
                    .ifPresent(key -> report.add(Rule.WRITE_KEY, role.origin(), table.name(), key));
        }
        boolean writes = columns.stream().anyMatch(column -> !table.primaryKey().contains(column));
        if (role.kind() != Kind.DELETE && !writes) {
            report.add(Rule.WRITE_NOTHING, role.origin(), write.method());
        }
    }

    private static boolean isFromOption(TableModel table, String key) {
        return table.column(key)
                .filter(column -> column.origin() instanceof ColumnModel.FromOption)
                .isPresent();
    }

    private static List<String> columns(WriteDefinition write) {
        return write.parameters().stream()
                .flatMap(parameter -> parameter.values().stream())
                .filter(ValueDefinition.Column.class::isInstance)
                .map(value -> ((ValueDefinition.Column) value).column().value())
                .toList();
    }

    private static Stream<String> paths(List<ColumnModel> columns, String prefix) {
        return columns.stream()
                .flatMap(column -> Stream.concat(
                        Stream.of(prefix + column.name()),
                        column.type() instanceof ColumnType.Struct struct
                                ? paths(struct.fields(), prefix + column.name() + ".")
                                : Stream.empty()));
    }

    private static Optional<String> javaType(ColumnType type) {
        if (type instanceof ColumnType.Text) {
            return Optional.of("String");
        }
        if (type instanceof ColumnType.Int64) {
            return Optional.of("long");
        }
        return type instanceof ColumnType.Bool ? Optional.of("boolean") : Optional.empty();
    }

    private static Optional<String> kind(ParameterDefinition parameter) {
        return switch (parameter.kind()) {
            case TEXT -> Optional.of("String");
            case INTEGER -> Optional.of("long");
            case BOOLEAN -> Optional.of("boolean");
            default -> Optional.empty();
        };
    }

    private static String words(ColumnType type) {
        return javaType(type)
                .map(known -> "a " + known)
                .orElseGet(() -> "of type " + type.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
