package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.JobModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import dev.tributary.simulator.http.ExportOrders.Fate;
import java.util.List;
import java.util.Optional;

/** T7 as far as rows come by export jobs: whatever happens at whichever step, all rows come, or a clear error. */
final class JobChecks {
    /** The question for a job, two for its status at least, and one for its file. */
    private static final int STEPS = 4;

    private static final List<Fault> PASSING = List.of(
            new Fault.Status(503, null),
            new Fault.Disconnect(),
            new Fault.TruncatedBody(),
            new Fault.StrangeBody("text/html", "<html>"));

    /** T7. */
    static void jobs(TableUnderTest table) {
        JobModel job = table.model().request().job();
        assumeTrue(job != null, () -> "No job makes the rows of `" + table.name() + "`");
        int rows = table.rows().size();
        for (int step = 0; step < STEPS; step++) {
            for (Fault fault : PASSING) {
                table.check()
                        .simulation()
                        .source()
                        .faults()
                        .order(FaultOrder.next(fault).onTable(table.name()).after(step));
                survives(table, rows, fault + " at step " + (step + 1));
                table.check().simulation().source().faults().clear();
            }
        }
        recovers(table, Fate.FORGOTTEN, rows);
        recovers(table, Fate.EXPIRED, rows);
        fails(table, Fate.ENDLESS, "did not end");
        if (job != null && !job.failed().isEmpty()) {
            fails(table, Fate.FAILED, "failed");
        }
    }

    private static void recovers(TableUnderTest table, Fate fate, int rows) {
        table.check().simulation().source().exports().order(fate, 1);
        requireAll(table, rows, "a job that is " + fate);
    }

    /** The question for a job may have been heard though its answer failed: it is not put twice, and the next read puts it. */
    private static void survives(TableUnderTest table, int rows, String when) {
        try {
            requireAll(table, rows, when);
        } catch (ConnectorException e) {
            table.check()
                    .require(
                            String.valueOf(e.getMessage()).contains("may have done what was asked"),
                            rows + " rows in spite of " + when
                                    + ", or an error that says what the source may have done",
                            e.toString(),
                            "does @ExportJob describe the source?");
            table.check().simulation().source().faults().clear();
            requireAll(table, rows, when + " in the read before");
        }
    }

    private static void requireAll(TableUnderTest table, int rows, String when) {
        try (LakeflowConnect run = table.check().simulation().connect()) {
            int found = table.in(run).rows().size();
            table.check()
                    .require(
                            found == rows,
                            rows + " rows in spite of " + when,
                            found + " rows",
                            "do `status`, `state` and `download` of @ExportJob describe the source?");
        }
    }

    private static void fails(TableUnderTest table, Fate fate, String words) {
        table.check().simulation().source().exports().order(fate, 1);
        Optional<ConnectorException> failure = Optional.empty();
        try (LakeflowConnect run = table.check().simulation().connect()) {
            table.in(run).read(Offset.START);
        } catch (ConnectorException e) {
            failure = Optional.of(e);
        }
        table.check()
                .require(
                        failure.filter(error ->
                                        String.valueOf(error.getMessage()).contains(words))
                                .isPresent(),
                        "an error that says `" + words + "` of a job that is " + fate,
                        failure.map(Throwable::toString).orElse("rows"),
                        "do `done` and `failed` of @ExportJob name the source's states?");
    }

    private JobChecks() {}
}
