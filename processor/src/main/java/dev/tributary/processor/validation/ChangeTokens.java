package dev.tributary.processor.validation;

import dev.tributary.model.FirstTokenModel;
import dev.tributary.model.ValueModel;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a table says besides its change token must be heeded: the token alone says where a read begins and ends. */
final class ChangeTokens {
    /** Statuses that say something else, to whatever source. */
    private static final Set<Integer> TAKEN = Set.of(401, 403, 408, 429);

    static void check(
            TableDefinition table,
            ValueDefinition.ChangeToken token,
            Optional<IncrementalDefinition> incremental,
            List<ValueDefinition.Start> starts,
            List<ValueDefinition.End> ends,
            Report report) {
        if (token.from().value().isEmpty()) {
            report.add(Rule.CHANGE_TOKEN_FROM, token.from().origin());
        } else if (token.from().value().startsWith("/")) {
            RecordsRule.checkPointer(token.from(), report);
        }
        FirstTokens.check(table, token, report);
        int status = token.expired().value();
        if (status < 400 || status > 499 || TAKEN.contains(status)) {
            report.add(Rule.CHANGE_TOKEN_EXPIRED, token.expired().origin(), status);
        }
        if (!table.values(ValueDefinition.Parent.class).isEmpty()
                || table.options().stream().anyMatch(OptionDefinition::each)) {
            report.add(Rule.CHANGE_TOKEN_SCOPE, token.origin(), table.name().value());
        }
        ends.forEach(end -> useless("@CursorEnd", end.origin(), report));
        starts.stream()
                .filter(start -> start.initial().isEmpty())
                .forEach(start -> useless("@CursorStart without an initial time", start.origin(), report));
        incremental.ifPresent(said -> checkAlone(said, report));
    }

    static ValueModel.ChangeToken model(ValueDefinition.ChangeToken token) {
        return new ValueModel.ChangeToken(
                token.from().value(),
                token.expired().value(),
                token.first()
                        .map(first -> new FirstTokenModel(
                                first.value(),
                                token.firstFrom().orElse(token.from()).value()))
                        .orElse(null));
    }

    private static void checkAlone(IncrementalDefinition incremental, Report report) {
        incremental.clientFilter().ifPresent(origin -> useless("clientFilter", origin, report));
        useless("lookback", incremental.lookback(), report);
        useless("lag", incremental.lag(), report);
        useless("resolution", incremental.resolution(), report);
        useless("window", incremental.window(), report);
        useless("watermark", incremental.watermark(), report);
        if (!incremental.order().value().equals("NONE")) {
            useless("order", incremental.order().origin(), report);
        }
    }

    private static void useless(String what, Optional<Located<String>> said, Report report) {
        said.ifPresent(value -> useless(what, value.origin(), report));
    }

    private static void useless(String what, Origin origin, Report report) {
        report.add(Rule.CHANGE_TOKEN_ALONE, origin, what);
    }

    private ChangeTokens() {}
}
