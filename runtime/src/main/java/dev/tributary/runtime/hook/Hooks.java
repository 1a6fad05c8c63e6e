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

    /**
     * Makes one instance of each.
     *
     * @param constructors their constructors
     * @return the hooks
     */
    @SafeVarargs
    public static Hooks of(Supplier<? extends Hook>... constructors) {
        List<Hook> hooks = new ArrayList<>();
        for (Supplier<? extends Hook> constructor : constructors) {
            hooks.add(constructor.get());
        }
        return new Hooks(hooks);
    }

    /**
     * {@return the hook that takes over a step, if there is one}
     *
     * @param <H> the type of hook
     * @param step the interface of the step
     */
    public <H extends Hook> Optional<H> find(Class<H> step) {
        return hooks.stream().filter(step::isInstance).map(step::cast).findFirst();
    }

    /**
     * {@return these hooks, and those of the source for the steps that these leave alone}
     *
     * @param source the hooks of the source
     */
    public Hooks or(Hooks source) {
        return new Hooks(Stream.concat(hooks.stream(), source.hooks.stream()).toList());
    }
}
