package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;

/** Class files name parameters only if they were asked to; compilers then number them. */
final class ParameterNames {

    static boolean isLost(String name, Origin origin) {
        return !origin.hidden().isEmpty() && name.matches("arg\\d+");
    }

    /** The parameters that nothing but their lost names could make variables of the table's query. */
    static List<ParameterDefinition> lostVariables(TableDefinition table) {
        return lost(table).stream()
                .filter(parameter -> Bodies.isVariable(table, parameter))
                .toList();
    }

    /** The parameters that nothing but their lost names could give a place in the table's templates. */
    static List<ParameterDefinition> lostToTemplates(TableDefinition table) {
        return table.texts().isEmpty()
                ? List.of()
                : lost(table).stream()
                        .filter(parameter -> parameter.places().isEmpty() && !Bodies.isVariable(table, parameter))
                        .toList();
    }

    private static List<ParameterDefinition> lost(TableDefinition table) {
        return table.parameters().stream()
                .filter(parameter -> isLost(parameter.name(), parameter.origin()))
                .toList();
    }

    static void report(List<ParameterDefinition> lost, Report report) {
        lost.forEach(parameter -> report.add(Rule.PARAMETER_NAME, parameter.origin()));
    }

    private ParameterNames() {}
}
