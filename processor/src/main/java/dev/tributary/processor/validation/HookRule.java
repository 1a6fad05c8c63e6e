package dev.tributary.processor.validation;

import dev.tributary.model.HookModel.Step;
import dev.tributary.processor.definition.HookDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A hook is a class that generated code can make, and takes over a step that no other takes over. */
final class HookRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        check(source.hooks(), report);
        source.tables().forEach(table -> {
            check(table.hooks(), report);
            Hooks.classes(table.hooks())
                    .filter(hook -> hook.steps().contains(Step.AUTHENTICATE))
                    .forEach(hook -> report.add(Rule.HOOK_PLACE, hook.origin(), name(hook)));
        });
    }

    private static void check(List<HookDefinition> hooks, Report report) {
        Map<Step, HookDefinition.Type> taken = new EnumMap<>(Step.class);
        for (HookDefinition hook : hooks) {
            if (hook instanceof HookDefinition.Type type) {
                check(type, taken, report);
            } else if (hook instanceof HookDefinition.Other other) {
                report.add(Rule.HOOK_CLASS, hook.origin(), other.written(), "it is no class");
            } else {
                report.add(Rule.HOOK_EMPTY, hook.origin());
            }
        }
    }

    private static void check(HookDefinition.Type hook, Map<Step, HookDefinition.Type> taken, Report report) {
        if (hook.steps().isEmpty()) {
            report.add(
                    Rule.HOOK_STEP,
                    hook.origin(),
                    name(hook),
                    Arrays.stream(Step.values()).map(HookRule::name).collect(Collectors.joining(", ")));
            return;
        }
        hook.flaw().ifPresent(flaw -> report.add(Rule.HOOK_CLASS, hook.origin(), name(hook), said(flaw)));
        for (Step step : Step.values()) {
            HookDefinition.Type other = hook.steps().contains(step) ? taken.putIfAbsent(step, hook) : null;
            if (other != null) {
                report.add(Rule.HOOK_TWICE, hook.origin(), name(other), name(hook), name(step));
                return;
            }
        }
    }

    private static String name(HookDefinition.Type hook) {
        return hook.type().simpleName();
    }

    private static String name(Step step) {
        return switch (step) {
            case AUTHENTICATE -> "Authenticator";
            case BUILD_REQUEST -> "RequestBuilder";
            case PAGINATE -> "Paginator";
            case EXTRACT -> "RecordExtractor";
            case MAP_ROW -> "RowMapper";
            case DISCOVER_COLUMNS -> "ColumnDiscovery";
        };
    }

    static String said(HookDefinition.Flaw flaw) {
        return switch (flaw) {
            case NO_CLASS -> "it is no class";
            case ABSTRACT -> "it is abstract";
            case GENERIC -> "it has type parameters";
            case INNER -> "it is an inner class, so make it static";
            case NOT_ACCESSIBLE -> "it is not visible from the descriptor's package";
            case NO_CONSTRUCTOR -> "it has no such constructor";
            case CONSTRUCTOR_THROWS -> "its constructor declares exceptions";
        };
    }
}
