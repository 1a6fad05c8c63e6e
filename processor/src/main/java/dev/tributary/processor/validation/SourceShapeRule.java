package dev.tributary.processor.validation;

import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.SourceDefinition.Flaw;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** A descriptor is an accessible interface whose methods describe tables. */
final class SourceShapeRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        String type = source.type().simpleName();
        for (Flaw flaw : Flaw.values()) {
            if (source.flaws().contains(flaw)) {
                report.add(rule(flaw), source.origin(), type, type);
            }
        }
        source.strayMethods()
                .forEach(method -> report.add(Rule.METHOD_WITHOUT_REQUEST, method.origin(), method.value()));
        source.writes().forEach(write -> report.add(Rule.WRITE_PLACE, write.origin(), write.value()));
        source.inherited()
                .misplaced()
                .forEach(annotation -> report.add(Rule.SUPER_INTERFACE, annotation.origin(), annotation.value(), type));
        source.inherited().emptyGroups().forEach(group -> report.add(Rule.TABLES_EMPTY, group.origin(), group.value()));
        if (Tables.listed(source).isEmpty()
                && source.inherited().emptyGroups().isEmpty()
                && source.strayMethods().isEmpty()
                && source.writes().isEmpty()
                && source.flaws().isEmpty()) {
            report.add(Rule.SOURCE_WITHOUT_TABLES, source.origin(), type);
        }
    }

    private static Rule rule(Flaw flaw) {
        return switch (flaw) {
            case NOT_AN_INTERFACE -> Rule.SOURCE_NOT_INTERFACE;
            case GENERIC -> Rule.SOURCE_GENERIC;
            case NOT_ACCESSIBLE -> Rule.SOURCE_NOT_ACCESSIBLE;
            case RUNTIME_MISSING -> Rule.RUNTIME_MISSING;
        };
    }
}
