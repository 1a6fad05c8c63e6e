package dev.tributary.processor.validation;

import dev.tributary.model.HookModel.Step;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.HookDefinition;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** Where a class of the user's takes records out of a body, nothing else finds anything in it. */
final class ExtractorRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<HookDefinition.Type> own = extractor(table.hooks());
        Optional<HookDefinition.Type> extractor = own.or(() -> extractor(source.hooks()));
        if (extractor.isEmpty()) {
            return;
        }
        String hook = extractor.get().type().simpleName();
        String name = table.name().value();
        table.own()
                .records()
                .ifPresent(records -> report.add(
                        Rule.HOOK_BODY, records.path().origin(), "@Records says where the rows are", hook, name));
        Paginations.of(source, table)
                .ifPresent(pagination -> pagination.places().stream()
                        .filter(place -> place.value().startsWith("/"))
                        .forEach(place -> report.add(
                                Rule.HOOK_BODY,
                                place.origin(),
                                "`" + place.value() + "` is a place in the body",
                                hook,
                                name)));
        table.row().ifPresent(row -> {
            for (ColumnDefinition column : row.columns()) {
                column.places().stream()
                        .filter(place ->
                                place instanceof PlaceInResponse.Outer || place instanceof PlaceInResponse.MapKey)
                        .forEach(place -> report.add(
                                Rule.HOOK_BODY,
                                place.origin(),
                                "`" + column.name() + "` lies around the rows",
                                hook,
                                name));
            }
        });
    }

    private static Optional<HookDefinition.Type> extractor(List<HookDefinition> hooks) {
        return Hooks.classes(hooks)
                .filter(hook -> hook.steps().contains(Step.EXTRACT))
                .findFirst();
    }
}
