package dev.tributary.processor.validation;

import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.JobDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** What else is said of a table must fit a job, whose file is read whole or not at all. */
final class JobReads {

    static void check(SourceDefinition source, TableDefinition table, JobDefinition job, Report report) {
        table.incremental()
                .map(IncrementalDefinition::order)
                .filter(order -> !order.value().equals("NONE"))
                .ifPresent(order -> report.add(
                        Rule.JOB_READ,
                        order.origin(),
                        "a job's file is read whole, in whatever order its rows are",
                        "Remove `order`"));
        table.values(ValueDefinition.ChangeToken.class)
                .forEach(token -> report.add(
                        Rule.JOB_READ,
                        token.origin(),
                        "no page of a job's file hands out a token of changes",
                        "Send a cursor with @CursorStart, or read the table whole"));
        table.values(ValueDefinition.Token.class)
                .forEach(token -> report.add(
                        Rule.JOB_PAGES,
                        token.origin(),
                        "the request asks for a job, not for a page",
                        "Name the parameter in the pagination, which adds it to the file's address"));
        if (isReadInTasks(table)) {
            table.errors().stream()
                    .filter(error -> error.action().value().equals("SKIP"))
                    .forEach(error -> report.add(
                            Rule.JOB_READ,
                            error.action().origin(),
                            "a window is skipped before it is read or not at all, and to find out would take a job",
                            "Let the read fail"));
        }
        Paginations.of(source, table).ifPresent(pages -> checkPages(job, pages, report));
    }

    private static boolean isReadInTasks(TableDefinition table) {
        return !table.values(ValueDefinition.End.class).isEmpty()
                && table.values(ValueDefinition.Parent.class).isEmpty()
                && table.options().stream().noneMatch(OptionDefinition::each);
    }

    private static void checkPages(JobDefinition job, PaginationDefinition pages, Report report) {
        Paginations.sent(pages).stream()
                .filter(name -> name.value().startsWith("/"))
                .forEach(name -> report.add(
                        Rule.JOB_PAGES,
                        name.origin(),
                        "the file is asked for by GET, which has no body with `" + name.value() + "`",
                        "Name a query parameter"));
        Optional<Located<String>> host = job.hosts().stream().findFirst();
        if (host.isPresent() && !(pages instanceof PaginationDefinition.Single)) {
            report.add(
                    Rule.JOB_PAGES,
                    pages.origin(),
                    "a file at `" + host.get().value() + "` has no pages, as its address is signed for one request",
                    "Write @SinglePage on the method");
        }
    }

    private JobReads() {}
}
