package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** T7 as far as the descriptor declares errors: each has its effect, and no other. */
final class ErrorChecks {

    /** T7. */
    static void declared(TableUnderTest table) {
        SourceModel source = table.check().simulation().source().model();
        List<ErrorModel> errors = new ArrayList<>(table.model().errors());
        errors.addAll(source.errors());
        assumeTrue(!errors.isEmpty(), () -> "Nothing is declared of the errors of `" + table.name() + "`");
        int rows = table.rows().size();
        for (int i = 0; i < errors.size(); i++) {
            if (!isCovered(errors.get(i), errors.subList(0, i))) {
                try (LakeflowConnect run = table.check().simulation().connect()) {
                    effect(table.in(run), errors.get(i), rows);
                }
            }
        }
    }

    private static void effect(TableUnderTest table, ErrorModel error, int rows) {
        Check check = table.check();
        check.simulation()
                .source()
                .faults()
                .order(FaultOrder.next(new Fault.Declared(error)).onTable(table.name()));
        Optional<ConnectorException> failure = Optional.empty();
        Reading reading = new Reading(List.of(), Offset.START);
        try {
            reading = table.read(Offset.START);
        } catch (ConnectorException e) {
            failure = Optional.of(e);
        }
        String fix = "do status, at and matching describe the response, and does nothing else take it?";
        String found = failure.map(Throwable::toString).orElse(reading.rows().size() + " rows");
        String expected = error + " to ";
        switch (error.action()) {
            case FAIL -> check.require(failure.isPresent(), expected + "fail the read", found, fix);
            case UNAUTHORIZED -> {
                // A token that may have ended is renewed, and the request made again.
                boolean renewed = check.simulation().source().issuesTokens()
                        && failure.isEmpty()
                        && reading.rows().size() == rows;
                check.require(
                        renewed
                                || failure.filter(AuthenticationException.class::isInstance)
                                        .isPresent(),
                        expected + "fail the read as refused credentials do, unless they can be renewed",
                        found,
                        fix);
            }
            case RETRY ->
                check.require(
                        failure.isEmpty() && reading.rows().size() == rows,
                        expected + "be tried again, and deliver " + rows + " rows",
                        found,
                        fix);
            case EMPTY ->
                check.require(
                        failure.isEmpty() && reading.rows().size() <= rows,
                        expected + "be taken for a page without rows",
                        found,
                        fix);
            case DELETED ->
                check.require(
                        failure.isEmpty() && reading.rows().size() <= rows,
                        expected + "leave out the row, and deliver the others",
                        found,
                        fix);
            case SKIP -> {
                boolean untouched = reading.rows().isEmpty() && reading.end().equals(Offset.START);
                // Of a table that is asked for in parts, one part is skipped.
                boolean inParts = table.model().parents().findAny().isPresent()
                        && reading.rows().size() <= rows;
                check.require(
                        failure.isEmpty() && (untouched || inParts),
                        expected + "leave the table and its offset as they are",
                        found,
                        fix);
            }
        }
    }

    /** Whether one before means the same response. */
    private static boolean isCovered(ErrorModel error, List<ErrorModel> before) {
        return before.stream()
                .filter(other -> other.statuses().contains(error.statuses().get(0)))
                .anyMatch(other -> other.at() == null
                        || (Objects.equals(other.at(), error.at())
                                && (other.matching() == null || Objects.equals(other.matching(), error.matching()))));
    }

    private ErrorChecks() {}
}
