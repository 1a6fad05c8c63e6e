package dev.tributary.processor.validation;

import dev.tributary.model.ErrorModel.Action;
import dev.tributary.model.IngestionType;
import dev.tributary.model.Template;
import dev.tributary.processor.definition.ErrorDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** A declared error can occur, and none is taken for the end of the data that says nothing of the kind. */
final class ErrorRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        check(source.errors(), report);
        source.errors().stream()
                .filter(error -> saysNothing(error) && error.at().isEmpty())
                .forEach(error -> report.add(
                        Rule.ERROR_SKIP,
                        error.action().origin(),
                        error.action().value(),
                        "holds for every table here, and would hide a wrong `base_url`. Say it on the methods of what may be "
                                + "absent"));
        source.tables().forEach(table -> {
            check(table.errors(), report);
            checkEmpty(table, report);
        });
        source.checks().forEach(check -> {
            check(check.errors(), report);
            check.errors().stream()
                    .filter(ErrorRule::saysNothing)
                    .forEach(error -> report.add(
                            Rule.ERROR_SKIP,
                            error.action().origin(),
                            error.action().value(),
                            "would let every connection pass the check. Let it fail, or say UNAUTHORIZED"));
        });
    }

    private static boolean saysNothing(ErrorDefinition error) {
        return is(error, Action.SKIP) || is(error, Action.EMPTY);
    }

    /** Of a whole snapshot without rows, a target would lose all that it has. */
    private static void checkEmpty(TableDefinition table, Report report) {
        boolean whole = Ingestions.of(table) == IngestionType.SNAPSHOT
                && table.values(ValueDefinition.Parent.class).isEmpty();
        table.errors().stream()
                .filter(error -> whole && is(error, Action.EMPTY))
                .forEach(error -> report.add(Rule.ERROR_EMPTY, error.action().origin(), table.method()));
    }

    private static void check(List<ErrorDefinition> errors, Report report) {
        for (int i = 0; i < errors.size(); i++) {
            ErrorDefinition error = errors.get(i);
            checkStatuses(error, report);
            error.at().ifPresent(at -> ResponsePlaces.check(at, report));
            checkMatching(error, report);
            checkMessage(error, report);
            List<ErrorDefinition> before = errors.subList(0, i);
            if (!error.statuses().isEmpty()
                    && error.statuses().stream().allMatch(status -> isTaken(status.value(), error, before))) {
                Located<Integer> status = error.statuses().get(0);
                report.add(Rule.ERROR_UNREACHABLE, status.origin(), status.value());
            }
        }
    }

    private static void checkStatuses(ErrorDefinition error, Report report) {
        if (error.statuses().isEmpty()) {
            report.add(Rule.ERROR_STATUS_MISSING, error.origin());
        }
        for (Located<Integer> status : error.statuses()) {
            int number = status.value();
            if (number < 200 || number > 599 || isRedirect(number)) {
                report.add(Rule.ERROR_STATUS, status.origin(), number);
            } else if ((saysNothing(error) || Errors.isDeleted(error))
                    && !refusal(number).isEmpty()) {
                report.add(Rule.ERROR_IGNORED, status.origin(), number, refusal(number));
            } else if (number == 200 && error.at().isEmpty()) {
                report.add(Rule.ERROR_SUCCESS, status.origin());
            } else if (is(error, Action.RETRY)
                    && (number == 401 || number == 403)
                    && error.at().isEmpty()) {
                report.add(Rule.ERROR_RETRY, status.origin(), number);
            }
        }
    }

    private static void checkMatching(ErrorDefinition error, Report report) {
        error.matching().ifPresent(matching -> {
            Optional<String> problem = Options.patternProblem(matching.value());
            if (error.at().isEmpty()) {
                report.add(Rule.ERROR_MATCHING, matching.origin());
            } else {
                problem.ifPresent(said -> report.add(Rule.ERROR_PATTERN, matching.origin(), matching.value(), said));
            }
        });
    }

    private static void checkMessage(ErrorDefinition error, Report report) {
        error.message().ifPresent(message -> {
            Optional<String> problem = Templates.problem(message.value());
            if (saysNothing(error) || Errors.isDeleted(error)) {
                report.add(
                        Rule.ERROR_MESSAGE_UNUSED,
                        message.origin(),
                        error.action().value());
            } else if (problem.isPresent()) {
                report.add(Rule.TEMPLATE, message.origin(), message.value(), problem.get());
            } else {
                for (String name : Template.parse(message.value()).names()) {
                    if (!name.startsWith("/")) {
                        report.add(Rule.ERROR_MESSAGE, message.origin(), name);
                    } else {
                        RecordsRule.checkPointer(new Located<>(name, message.origin()), report);
                    }
                }
            }
        });
    }

    /** Whether one before applies whenever this does, at that status. */
    private static boolean isTaken(int status, ErrorDefinition error, List<ErrorDefinition> before) {
        return before.stream()
                .filter(other -> other.statuses().stream().anyMatch(said -> said.value() == status))
                .anyMatch(other -> other.at().isEmpty()
                        || (text(other.at()).equals(text(error.at()))
                                && (other.matching().isEmpty()
                                        || text(other.matching()).equals(text(error.matching())))));
    }

    private static Optional<String> text(Optional<Located<String>> located) {
        return located.map(Located::value);
    }

    private static boolean is(ErrorDefinition error, Action action) {
        return error.action().value().equals(action.name());
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** What a status says that no source means by having nothing to tell. */
    private static String refusal(int status) {
        return switch (status) {
            case 401, 403, 407 -> "the credentials are refused";
            case 408, 425, 429 -> "the source does not answer for the moment";
            default -> status >= 500 ? "the source has failed" : "";
        };
    }
}
