package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.simulator.hook.Counterpart;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The checks that every connector must pass, offline, against a simulation of its source; each can be run alone. A
 * generated test extends this class: see {@link ConformanceTest}.
 *
 * <p>{@code -Dtributary.test.mode=live} runs those of them that make sense against the source itself, read-only and within
 * bounds; {@code record} keeps what it answers, and {@code replay} runs them against that.
 *
 * <p>Every check has a simulation and a run of the connector of its own. The data is the same at every execution: three
 * pages or more of each table, in which every column has a value somewhere, and nulls where columns can be null. Checks have
 * nothing in common, so they run side by side where {@code junit.jupiter.execution.parallel.enabled} is set.
 */
@Execution(ExecutionMode.CONCURRENT)
public abstract class ConnectorConformance extends PublicChecks {

    /**
     * Checks the connector of a source.
     *
     * @param source the name that the descriptor gives it
     */
    protected ConnectorConformance(String source) {
        this(source, new Counterpart.None());
    }

    /**
     * Checks the connector of a source whose descriptor has hooks.
     *
     * @param source the name that the descriptor gives it
     * @param counterpart what the source does where the hooks are
     */
    protected ConnectorConformance(String source, Counterpart counterpart) {
        super(source, counterpart);
    }

    /** Checks a connector that is not on the class path. */
    ConnectorConformance(ConnectorFactory factory, SourceModel model, WritesModel writes) {
        super(factory, model, writes);
    }

    /** {@return the cases of T1} */
    @TestFactory
    public final Stream<DynamicTest> t1_a_caught_up_read_is_empty_and_keeps_its_offset() {
        return tables(
                "T1 a caught-up read is empty and keeps its offset", OffsetChecks::caughtUp, RealChecks::caughtUp);
    }

    /** {@return the cases of T2} */
    @TestFactory
    public final Stream<DynamicTest> t2_a_second_run_sees_what_changed_since() {
        return tables("T2 a second run sees what changed since", ChangeChecks::seen, RealChecks::laterRun);
    }

    /** {@return the cases of T2, for a history that is over} */
    @TestFactory
    public final Stream<DynamicTest> t2_a_history_that_is_over_makes_the_table_be_read_whole() {
        return tables("T2 a history that is over makes the table be read whole", ChangeChecks::historyIsOver);
    }

    /** {@return the cases of T3} */
    @TestFactory
    public final Stream<DynamicTest> t3_small_batches_add_up() {
        return tables("T3 small batches add up", BatchChecks::addUp, RealChecks::batches);
    }

    /** {@return the cases of T4} */
    @TestFactory
    public final Stream<DynamicTest> t4_a_restart_from_any_offset_ends_in_the_same_table() {
        return tables(
                "T4 a restart from any offset ends in the same table", BatchChecks::restarts, RealChecks::batches);
    }

    /** {@return the cases of T5} */
    @TestFactory
    public final Stream<DynamicTest> t5_the_same_offset_gives_the_same_rows() {
        return tables("T5 the same offset gives the same rows", OffsetChecks::repeatable, RealChecks::repeatable);
    }

    /** {@return the cases of T6} */
    @TestFactory
    public final Stream<DynamicTest> t6_a_read_is_complete_whatever_the_page_size() {
        return tables(
                "T6 a read is complete whatever the page size", SETTINGS.withMaxPageSize(7), ReadChecks::complete);
    }

    /** {@return the cases of T7} */
    @TestFactory
    public final Stream<DynamicTest> t7_a_failing_request_loses_nothing() {
        return tables("T7 a failing request loses nothing", FaultChecks::faults);
    }

    /** {@return the cases of T7, for the errors that the descriptor declares} */
    @TestFactory
    public final Stream<DynamicTest> t7_declared_errors_have_their_effect() {
        return tables("T7 declared errors have their effect", ErrorChecks::declared);
    }

    /** {@return the cases of T7, for tables whose rows a job puts into a file} */
    @TestFactory
    public final Stream<DynamicTest> t7_export_jobs_deliver_all_rows_or_fail_clearly() {
        return tables("T7 export jobs deliver all rows or fail clearly", JobChecks::jobs);
    }

    /** {@return the cases of T8} */
    @TestFactory
    public final Stream<DynamicTest> t8_changes_while_pages_are_read_lose_nothing() {
        return tables("T8 changes while pages are read lose nothing", ChangeChecks::meanwhile);
    }

    /** {@return the cases of T9, of clocks} */
    @TestFactory
    public final Stream<DynamicTest> t9_clocks_that_differ_lose_nothing() {
        return tables("T9 clocks that differ lose nothing", TimeChecks::clocks);
    }

    /** {@return the cases of T9, of moments} */
    @TestFactory
    public final Stream<DynamicTest> t9_the_turns_of_days_and_years_are_read_as_they_are_written() {
        return tables(
                "T9 the turns of days and years are read as they are written",
                SETTINGS.withNow(TimeChecks.BEFORE_A_LEAP_DAY),
                TimeChecks::moments);
    }

    /** {@return the cases of T10} */
    @TestFactory
    public final Stream<DynamicTest> t10_the_deletes_move_from_the_empty_offset() {
        return tables("T10 the deletes move from the empty offset", DeleteChecks::move);
    }

    /** {@return the cases of T11} */
    @TestFactory
    public final Stream<DynamicTest> t11_parts_are_disjoint_and_complete() {
        return tables("T11 parts are disjoint and complete", PartChecks::complete, RealChecks::parts);
    }

    /** {@return the cases of T12} */
    @TestFactory
    public final Stream<DynamicTest> t12_errors_show_no_secret() {
        return tables("T12 errors show no secret", FaultChecks::secrets);
    }

    /** {@return the cases of T12, of other origins} */
    @TestFactory
    public final Stream<DynamicTest> t12_no_other_origin_gets_credentials() {
        return tables("T12 no other origin gets credentials", OriginChecks::strangers);
    }

    /** {@return the cases of T13, for the check that the descriptor declares} */
    @TestFactory
    public final Stream<DynamicTest> t13_the_check_tells_right_credentials_from_wrong_ones() {
        return source(
                "T13 the check tells right credentials from wrong ones",
                (check, connector) -> ConnectionChecks.check(check, connector, factory),
                RealCredentialChecks::check);
    }

    /** {@return the cases of T13, for credentials that are wrong} */
    @TestFactory
    public final Stream<DynamicTest> t13_wrong_credentials_are_one_clear_error() {
        return source(
                "T13 wrong credentials are one clear error",
                (check, connector) -> ConnectionChecks.refused(check, factory),
                RealCredentialChecks::refused);
    }

    /** {@return the cases of T13, for each method of credentials that a connection can choose} */
    @TestFactory
    public final Stream<DynamicTest> t13_each_method_reads_and_its_wrong_credentials_are_one_clear_error() {
        return model.authMethods().stream()
                .flatMap(method -> Stream.of(
                        by(method, "it reads a first page", ConnectionChecks::firstPage),
                        by(
                                method,
                                "wrong credentials are one clear error",
                                (check, connector) -> ConnectionChecks.refused(check, factory))));
    }

    /** {@return the cases of T13, for tokens that end} */
    @TestFactory
    public final Stream<DynamicTest> t13_a_token_that_ends_is_renewed_once() {
        return tables("T13 a token that ends is renewed once", ConnectionChecks::renewed);
    }

    /** {@return the cases of T14} */
    @TestFactory
    public final Stream<DynamicTest> t14_wrong_options_are_clear_errors_before_any_request() {
        return tables(
                "T14 wrong options are clear errors before any request", OptionChecks::ofTable, OptionChecks::ofTable);
    }

    /** {@return the cases of T14, for the connection} */
    @TestFactory
    public final Stream<DynamicTest> t14_wrong_connection_options_are_clear_errors_before_any_request() {
        return source(
                "T14 wrong connection options are clear errors before any request",
                (check, connector) -> OptionChecks.ofConnection(check),
                (check, connector) -> OptionChecks.ofConnection(check));
    }

    /** {@return the cases of T15} */
    @TestFactory
    public final Stream<DynamicTest> t15_values_at_the_limits_of_their_types_come_as_they_are() {
        return tables("T15 values at the limits of their types come as they are", LosslessChecks::limits);
    }

    /** {@return the cases of T15, of values that do not fit} */
    @TestFactory
    public final Stream<DynamicTest> t15_what_does_not_fit_is_not_made_to() {
        return tables("T15 what does not fit is not made to", LosslessChecks::misfits);
    }

    /** {@return the cases of T15, of rows that are not as declared} */
    @TestFactory
    public final Stream<DynamicTest> t15_what_no_column_takes_is_rescued_and_told_of() {
        return tables("T15 what no column takes is rescued and told of", DriftChecks::rescued);
    }

    /** {@return the cases of T15, of rows that are left out} */
    @TestFactory
    public final Stream<DynamicTest> t15_a_row_that_is_left_out_costs_no_other() {
        return tables("T15 a row that is left out costs no other", DriftChecks::dropped);
    }

    /** {@return the cases of T16} */
    @TestFactory
    public final Stream<DynamicTest> t16_the_source_never_has_to_refuse() {
        return tables("T16 the source never has to refuse", SETTINGS.withBudget(2), ConnectionChecks::limits);
    }

    /** {@return the cases of T17} */
    @TestFactory
    public final Stream<DynamicTest> t17_rows_come_while_pages_are_still_to_be_asked_for() {
        return tables(
                "T17 rows come while pages are still to be asked for",
                SETTINGS.withMaxPageSize(4),
                StreamChecks::streamed);
    }

    /** {@return the cases of T17, measured with as many rows as {@code tributary.test.rows} says, a million; only in a thorough run} */
    @TestFactory
    @ResourceLock(Resources.GLOBAL)
    public final Stream<DynamicTest> t17_memory_does_not_grow_with_the_table() {
        return Thorough.IS_ON && MemoryChecks.ROWS > 0
                ? tablesOnce(
                        "T17 memory does not grow with the table",
                        table -> MemoryChecks.settings(SETTINGS, model, table),
                        MemoryChecks::flat)
                : Stream.empty();
    }
}
