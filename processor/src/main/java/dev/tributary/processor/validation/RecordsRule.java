package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.regex.Pattern;

/** Places in a response are JSON Pointers (RFC 6901). */
final class RecordsRule implements SourceRule {
    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    @Override
    public void check(SourceDefinition source, Report report) {
        source.defaults().records().ifPresent(records -> checkPointer(records, report));
        source.tables().forEach(table -> table.own().records().ifPresent(records -> checkPointer(records, report)));
    }

    static void checkPointer(Located<String> pointer, Report report) {
        String written = pointer.value();
        if (!written.isEmpty() && !written.startsWith("/")) {
            report.add(Rule.POINTER, pointer.origin(), written, "it does not start with a slash");
        } else if (BAD_ESCAPE.matcher(written).find()) {
            report.add(Rule.POINTER, pointer.origin(), written, "`~` is followed by neither 0 nor 1");
        }
    }
}
