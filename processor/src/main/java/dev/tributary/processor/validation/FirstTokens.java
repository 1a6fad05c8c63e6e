package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** A feed by tokens begins at one that the source is asked for; a table by tokens begins without. */
final class FirstTokens {

    static void check(TableDefinition table, ValueDefinition.ChangeToken token, Report report) {
        String name = table.name().value();
        if (!Feeds.isFeed(table)) {
            token.first()
                    .or(token::firstFrom)
                    .ifPresent(said -> report(
                            said,
                            "`" + name + "` is no @ChangeFeed, so that its first run reads everything without a token."
                                    + " Remove `first` and `firstFrom`",
                            report));
        } else if (token.first().isEmpty()) {
            report.add(
                    Rule.CHANGE_TOKEN_FIRST,
                    token.origin(),
                    "Nothing tells the token from which `" + name
                            + "` is read after a first run. Write first, the path of a GET that tells the present one");
        } else {
            checkPath(token.first().get(), report);
            token.firstFrom()
                    .filter(from -> from.value().startsWith("/"))
                    .ifPresent(from -> RecordsRule.checkPointer(from, report));
        }
    }

    private static void checkPath(Located<String> path, Report report) {
        if (path.value().contains("{")) {
            report(
                    path,
                    "`" + path.value() + "` has a placeholder, but nothing gives it a value. Write a fixed path",
                    report);
        } else if (path.value().startsWith("/") || path.value().contains("://")) {
            report(
                    path,
                    "`" + path.value() + "` leaves the base URL, to which the credentials belong. Write a path relative"
                            + " to it",
                    report);
        }
    }

    private static void report(Located<String> said, String problem, Report report) {
        report.add(Rule.CHANGE_TOKEN_FIRST, said.origin(), problem);
    }

    private FirstTokens() {}
}
