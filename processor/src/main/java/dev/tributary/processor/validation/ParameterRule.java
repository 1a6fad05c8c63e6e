package dev.tributary.processor.validation;

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
            checkPlaces(parameter, report);
            checkValues(parameter, report);
        }
        if (table.values(ValueDefinition.Start.class).size() > 1) {
            report.add(
                    Rule.CURSOR_PARAMETER_TWICE,
                    table.values(ValueDefinition.Start.class).get(1).origin(),
                    "CursorStart");
        }
        if (table.values(ValueDefinition.End.class).size() > 1) {
            report.add(
                    Rule.CURSOR_PARAMETER_TWICE,
                    table.values(ValueDefinition.End.class).get(1).origin(),
                    "CursorEnd");
        }
    }

    private static void checkPlaces(ParameterDefinition parameter, Report report) {
        if (parameter.places().isEmpty()) {
            report.add(Rule.PARAMETER_WITHOUT_PLACE, parameter.origin(), parameter.name());
        } else if (parameter.places().size() > 1) {
            report.add(Rule.PARAMETER_PLACES, parameter.places().get(1).origin(), parameter.name());
        } else if (parameter.places().get(0) instanceof PlaceDefinition.Unsupported place) {
            report.add(Rule.PARAMETER_UNSUPPORTED, place.origin(), place.annotation());
        }
    }

    private static void checkValues(ParameterDefinition parameter, Report report) {
        if (parameter.places().stream().anyMatch(PlaceDefinition.Unsupported.class::isInstance)) {
            return;
        }
        if (parameter.values().isEmpty()) {
            report.add(Rule.PARAMETER_WITHOUT_VALUE, parameter.origin(), parameter.name());
        } else if (parameter.values().size() > 1) {
            report.add(Rule.PARAMETER_VALUES, parameter.values().get(1).origin(), parameter.name());
        } else if (parameter.values().get(0) instanceof ValueDefinition.DiscoveredColumns) {
            if (parameter.kind() != Kind.TEXT) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "the names of columns are one text",
                        "String");
            }
        } else if (parameter.values().get(0) instanceof ValueDefinition.Option) {
            if (parameter.kind() != Kind.TEXT) {
                report.add(
                        Rule.PARAMETER_TYPE,
                        parameter.origin(),
                        parameter.name(),
                        parameter.type(),
                        "an option is text",
                        "String, with a pattern if it must be a number");
            }
        } else if (parameter.values().get(0) instanceof ValueDefinition.Parent) {
            return; // whose type the parent's column says
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
}
