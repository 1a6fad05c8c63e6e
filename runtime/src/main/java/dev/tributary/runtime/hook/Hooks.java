package dev.tributary.runtime.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The hooks of a source or of a table. Generated code hands in their constructors, so that nothing is looked up by name:
 * what is shaded, relocated or in a named module works as it is.
 */
public final class Hooks {
    /** No hooks. */
    public static final Hooks NONE = new Hooks(List.of());

    private final List<Hook> hooks;

    private Hooks(List<Hook> hooks) {
        this.hooks = List.copyOf(hooks);
    }

    /** Makes one instance of each. */
    @SafeVarargs
    public static Hooks of(Supplier<? extends Hook>... constructors) {
        List<Hook> hooks = new ArrayList<>();
        for (Supplier<? extends Hook> constructor : constructors) {
            hooks.add(constructor.get());
        }
        return new Hooks(hooks);
    }

    /** The hook that takes over a step, if there is one. */
    public <H extends Hook> Optional<H> find(Class<H> step) {
        return hooks.stream().filter(step::isInstance).map(step::cast).findFirst();
    }

    /** These hooks, and those of the source for the steps that these leave alone. */
    public Hooks or(Hooks source) {
        return new Hooks(Stream.concat(hooks.stream(), source.hooks.stream()).toList());
    }
}
