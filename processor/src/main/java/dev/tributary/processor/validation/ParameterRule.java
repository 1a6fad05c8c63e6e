package dev.tributary.processor.validation;

import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.ParameterDefinition.Kind;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** A parameter has one value, of a fitting type, and is sent in one place. */
final class ParameterRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        for (ParameterDefinition parameter : table.parameters()) {
            checkPlaces(table, parameter, report);
            checkList(parameter, report);
            checkValues(table, parameter, report);
        }
        if (table.values(ValueDefinition.Start.class).size() > 1) {
            report.add(
                    Rule.CURSOR_PARAMETER_TWICE,
                    table.values(ValueDefinition.Start.class).get(1).origin(),
                    "CursorStart");
        }
        if (table.values(ValueDefinition.ChangeToken.class).size() > 1) {
            report.add(
                    Rule.CURSOR_PARAMETER_TWICE,
                    table.values(ValueDefinition.ChangeToken.class).get(1).origin(),
                    "ChangeToken");
        }
        if (table.values(ValueDefinition.End.class).size() > 1) {
            report.add(
                    Rule.CURSOR_PARAMETER_TWICE,
                    table.values(ValueDefinition.End.class).get(1).origin(),
                    "CursorEnd");
        }
    }

    private static void checkPlaces(TableDefinition table, ParameterDefinition parameter, Report report) {
        if (parameter.places().isEmpty()) {
            if (!Texts.names(table).contains(parameter.name())
                    && !Bodies.isVariable(table, parameter)
                    && !ParameterNames.lostToTemplates(table).contains(parameter)) {
                report.add(Rule.PARAMETER_WITHOUT_PLACE, parameter.origin(), parameter.name());
            }
        } else if (parameter.places().size() > 1) {
            report.add(Rule.PARAMETER_PLACES, parameter.places().get(1).origin(), parameter.name());
        } else if (parameter.places().get(0) instanceof PlaceDefinition.Unsupported place) {
            report.add(Rule.PARAMETER_UNSUPPORTED, place.origin(), place.annotation());
        }
    }

    private static void checkValues(TableDefinition table, ParameterDefinition parameter, Report report) {
        if (parameter.places().stream().anyMatch(PlaceDefinition.Unsupported.class::isInstance)) {
            return;
        }
        if (parameter.values().isEmpty()) {
            report.add(Rule.PARAMETER_WITHOUT_VALUE, parameter.origin(), parameter.name());
        } else if (parameter.values().size() > 1) {
            report.add(Rule.PARAMETER_VALUES, parameter.values().get(1).origin(), parameter.name());
        } else if (parameter.values().get(0) instanceof ValueDefinition.Column column) {
            report.add(Rule.WRITE_PLACE, column.origin(), "@Column");
        } else if (parameter.values().get(0) instanceof ValueDefinition.DiscoveredColumns) {
            if (parameter.kind() != Kind.TEXT && parameter.kind() != Kind.TEXTS) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "the names of columns are texts",
                        "String or List<String>");
            }
        } else if (parameter.values().get(0) instanceof ValueDefinition.TableName) {
            if (parameter.kind() != Kind.TEXT) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "what is said of a table is a text",
                        "String");
            }
        } else if (parameter.values().get(0) instanceof ValueDefinition.Option) {
            checkOption(parameter, report);
        } else if (parameter.values().get(0) instanceof ValueDefinition.Token) {
            if (parameter.kind() != Kind.TEXT && parameter.kind() != Kind.INTEGER) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "a page token is text or a number",
                        "String or Long");
            }
        } else if (parameter.values().get(0) instanceof ValueDefinition.Parent) {
            return; // whose type the parent's column says
        } else if (parameter.values().get(0) instanceof ValueDefinition.ChangeToken) {
            if (parameter.kind() != Kind.TEXT) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "a change token means nothing to us",
                        "String");
            }
        } else if (parameter.values().get(0) instanceof ValueDefinition.Start
                && Sequences.of(table).isPresent()) {
            if (parameter.kind() != Sequences.kind(table)) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "the cursor counts changes",
                        Sequences.kind(table) == Kind.INTEGER ? "Long" : "String");
            }
        } else if (parameter.kind() != Kind.TIME) {
            report.add(
                    Rule.PARAMETER_TYPE,
                    parameter.origin(),
                    parameter.name(),
                    parameter.type(),
                    "a cursor is a point in time",
                    "Instant, with @WireFormat for how it is sent");
        }
    }

    private static void checkOption(ParameterDefinition parameter, Report report) {
        if (parameter.kind() == Kind.OTHER) {
            report.add(
                    Rule.PARAMETER_TYPE,
                    parameter.origin(),
                    parameter.name(),
                    parameter.type(),
                    "an option is a text, a number, a boolean, a date, a time, or several texts or numbers",
                    "String, long, boolean, LocalDate, Instant, List<String> or List<Long>");
            return;
        }
        OptionDefinition option = ((ValueDefinition.Option) parameter.values().get(0)).option();
        option.defaultValue()
                .filter(value -> !OptionTypes.fits(parameter.kind(), value.value()))
                .ifPresent(value -> report.add(Rule.OPTION_DEFAULT, value.origin(), value.value()));
    }

    private static void checkList(ParameterDefinition parameter, Report report) {
        for (ValueDefinition value : parameter.values()) {
            if (value instanceof ValueDefinition.DiscoveredColumns names
                    && parameter.kind().isList()
                    && names.join().isEmpty()
                    && parameter.places().stream().anyMatch(PlaceDefinition.Path.class::isInstance)) {
                report.add(Rule.PARAMETER_LIST, parameter.origin(), parameter.name(), "a path");
            }
            if (!(value instanceof ValueDefinition.Option option)) {
                continue;
            }
            if (!parameter.kind().isList()) {
                option.join().ifPresent(join -> report.add(Rule.PARAMETER_JOIN, join.origin(), parameter.name()));
            } else if (option.join().isEmpty()
                    && parameter.places().stream().anyMatch(PlaceDefinition.Path.class::isInstance)) {
                report.add(Rule.PARAMETER_LIST, parameter.origin(), parameter.name(), "a path");
            }
        }
    }
}
