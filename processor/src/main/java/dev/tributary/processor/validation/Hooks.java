package dev.tributary.processor.validation;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.HookModel;
import dev.tributary.processor.definition.HookDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Hooks without mistakes, as models and as classes. */
final class Hooks {

    static List<HookModel> models(List<HookDefinition> hooks) {
        return classes(hooks)
                .flatMap(hook -> hook.steps().stream()
                        .sorted()
                        .map(step -> new HookModel(step, hook.type().reflectionName())))
                .toList();
    }

    static List<ClassName> types(List<HookDefinition> hooks) {
        return classes(hooks).map(HookDefinition.Type::type).toList();
    }

    static Stream<HookDefinition.Type> classes(List<HookDefinition> hooks) {
        return hooks.stream().filter(HookDefinition.Type.class::isInstance).map(HookDefinition.Type.class::cast);
    }

    /** Whether one of them takes over a step. */
    static boolean takeOver(List<HookDefinition> hooks, HookModel.Step step) {
        return classes(hooks).anyMatch(hook -> hook.steps().contains(step));
    }

    private Hooks() {}
}
