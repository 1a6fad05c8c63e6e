package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** Headers have a name and a value; those of tables are fixed. */
final class HeaderRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        source.headers().forEach(header -> check(header, report));
        for (TableDefinition table : source.tables()) {
            for (Located<String> header : table.headers()) {
                checkFixed(header, report);
            }
        }
    }

    /** A header of a method, whose text is sent as it stands. */
    static void checkFixed(Located<String> header, Report report) {
        check(header, report);
        if (Headers.isHeader(header.value()) && header.value().matches("(?s).*[{}].*")) {
            report.add(Rule.HEADER_PLACEHOLDER, header.origin(), header.value());
        }
    }

    private static void check(Located<String> header, Report report) {
        if (!Headers.isHeader(header.value())) {
            report.add(Rule.HEADER, header.origin(), header.value());
        }
    }
}
