package dev.tributary.processor.definition;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * {@code @ConformanceTest}.
 *
 * @param packageName the package of the annotated type, where the test goes
 * @param origin the value that names the descriptor
 * @param descriptor the simple names of the type that it names, outermost first
 * @param source the name of the source that this type describes, empty if it is no descriptor
 * @param counterpart the class that it names for the other side of hooks
 * @param writes the methods of the interface that it names for what tests write; empty where it names none
 * @param leftOut the tables that it leaves out
 */
public record ConformanceTestDefinition(
        String packageName,
        Origin origin,
        List<String> descriptor,
        Optional<String> source,
        Optional<Counterpart> counterpart,
        List<WriteDefinition> writes,
        List<LeftOut> leftOut) {

    /**
     * A class that answers for the source.
     *
     * @param flaw why generated code cannot make one
     */
    public record Counterpart(ClassName type, Optional<HookDefinition.Flaw> flaw, Origin origin) {}

    /**
     * A table that is not checked.
     *
     * @param table its name
     * @param reason why
     */
    public record LeftOut(Located<String> table, Located<String> reason) {}

    public ConformanceTestDefinition {
        descriptor = List.copyOf(descriptor);
        writes = List.copyOf(writes);
        leftOut = List.copyOf(leftOut);
    }
}
