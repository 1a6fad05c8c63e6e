package dev.tributary.processor.validation;

import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Map;

/** A source has a name of its own. */
final class SourceNameRule implements SourceRule {
    private final Map<String, String> described;

    /** @param described the descriptors checked before, by their sources' names; this rule adds to it */
    SourceNameRule(Map<String, String> described) {
        this.described = described;
    }

    @Override
    public void check(SourceDefinition source, Report report) {
        String name = source.name().value();
        String type = source.type().canonicalName();
        String other = described.putIfAbsent(name, type);
        if (!SnakeCase.matches(name)) {
            report.add(Rule.SOURCE_NAME, source.name().origin(), name);
        } else if (other != null && !other.equals(type)) {
            report.add(Rule.SOURCE_TWICE, source.name().origin(), name, other);
        }
    }
}
