package dev.tributary.processor.definition;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.HookModel;
import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;
import java.util.Set;

/** What a {@code @Hook} names. */
public sealed interface HookDefinition {

    /** The annotation's value. */
    Origin origin();

    /**
     * A class.
     *
     * @param type the class
     * @param steps the steps whose interfaces it implements; none is a mistake
     * @param flaw why generated code cannot make one
     */
    record Type(ClassName type, Set<HookModel.Step> steps, Optional<Flaw> flaw, Origin origin)
            implements HookDefinition {
        public Type {
            steps = Set.copyOf(steps);
        }
    }

    /** What is no class: an array, a primitive type. */
    record Other(String written, Origin origin) implements HookDefinition {}

    /** Nothing: an empty list. */
    record Nothing(Origin origin) implements HookDefinition {}

    /** Why generated code cannot make an instance. */
    enum Flaw {
        NO_CLASS,
        ABSTRACT,
        GENERIC,
        INNER,
        NOT_ACCESSIBLE,
        NO_CONSTRUCTOR,
        CONSTRUCTOR_THROWS
    }
}
