package dev.tributary.testing;

import dev.tributary.model.NamespacePath;
import dev.tributary.model.SourceModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.simulator.hook.Counterpart;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checks that the public suite of Lakeflow connectors has too: S, P and W. */
abstract class PublicChecks extends SimulatedChecks {

    PublicChecks(String source, Counterpart counterpart) {
        super(source, counterpart);
    }

    PublicChecks(ConnectorFactory factory, SourceModel model, WritesModel writes) {
        super(factory, model, writes);
    }

    /** {@return the cases of S1, P4} */
    @TestFactory
    public final Stream<DynamicTest> s1_p4_partition_interfaces_answer() {
        return tables("S1 P4 partition interfaces answer", PartChecks::answers, PartChecks::answers);
    }

    /** {@return the cases of S2} */
    @TestFactory
    public final Stream<DynamicTest> s2_tables_are_listed_each_once() {
        return source(
                "S2 tables are listed, each once",
                (check, connector) -> SourceChecks.tables(check, connector, model.listed()),
                (check, connector) -> SourceChecks.tables(check, connector, model.listed()));
    }

    /** {@return the cases of S2, for sources with namespaces} */
    @TestFactory
    public final Stream<DynamicTest> s2_namespaces_are_listed_and_hold_every_table_once() {
        NamespacePath path = NamespacePath.of(model);
        return path.isEmpty()
                ? Stream.empty()
                : source(
                        "S2 namespaces are listed and hold every table once",
                        (check, connector) -> NamespaceChecks.namespaces(check, connector, path));
    }

    /** {@return the cases of S3} */
    @TestFactory
    public final Stream<DynamicTest> s3_an_unknown_table_fails_clearly() {
        return source("S3 an unknown table fails clearly", SourceChecks::unknownTable, SourceChecks::unknownTable);
    }

    /** {@return the cases of S4} */
    @TestFactory
    public final Stream<DynamicTest> s4_the_schema_is_stable_and_its_names_unique() {
        return tables("S4 the schema is stable and its names unique", SchemaChecks::schema, SchemaChecks::schema);
    }

    /** {@return the cases of S5} */
    @TestFactory
    public final Stream<DynamicTest> s5_the_metadata_is_stable() {
        return tables("S5 the metadata is stable", SchemaChecks::metadata, SchemaChecks::metadata);
    }

    /** {@return the cases of S6} */
    @TestFactory
    public final Stream<DynamicTest> s6_the_primary_key_is_in_the_schema() {
        return tables("S6 the primary key is in the schema", SchemaChecks::primaryKey, SchemaChecks::primaryKey);
    }

    /** {@return the cases of S7} */
    @TestFactory
    public final Stream<DynamicTest> s7_the_cursor_is_in_the_schema() {
        return tables("S7 the cursor is in the schema", SchemaChecks::cursor, SchemaChecks::cursor);
    }

    /** {@return the cases of S8} */
    @TestFactory
    public final Stream<DynamicTest> s8_deletes_can_be_read_where_there_are_any() {
        return tables("S8 deletes can be read where there are any", DeleteChecks::exists, RealChecks::deletes);
    }

    /** {@return the cases of S9} */
    @TestFactory
    public final Stream<DynamicTest> s9_a_read_from_the_empty_offset_works() {
        return tables(
                "S9 a read from the empty offset works, its end can be kept",
                ReadChecks::firstRead,
                RealChecks::firstRead);
    }

    /** {@return the cases of S10} */
    @TestFactory
    public final Stream<DynamicTest> s10_the_first_read_delivers_what_the_source_has() {
        return tables("S10 the first read delivers what the source has", ReadChecks::complete);
    }

    /** {@return the cases of S11} */
    @TestFactory
    public final Stream<DynamicTest> s11_values_fit_their_columns() {
        return tables(
                "S11 values fit their columns",
                ValueChecks::types,
                table -> RealChecks.values(table, ValueChecks::types));
    }

    /** {@return the cases of S12} */
    @TestFactory
    public final Stream<DynamicTest> s12_columns_that_are_never_null_have_values() {
        return tables(
                "S12 columns that are never null have values",
                ValueChecks::neverNull,
                table -> RealChecks.values(table, ValueChecks::neverNull));
    }

    /** {@return the cases of S13} */
    @TestFactory
    public final Stream<DynamicTest> s13_no_row_is_all_null() {
        return tables(
                "S13 no row is all null",
                ValueChecks::notAllNull,
                table -> RealChecks.values(table, ValueChecks::notAllNull));
    }

    /** {@return the cases of S14} */
    @TestFactory
    public final Stream<DynamicTest> s14_keys_are_never_null() {
        return tables(
                "S14 keys are never null", ValueChecks::keys, table -> RealChecks.values(table, ValueChecks::keys));
    }

    /** {@return the cases of S15} */
    @TestFactory
    public final Stream<DynamicTest> s15_deletes_have_keys_and_the_shape_of_rows() {
        return tables("S15 deletes have keys and the shape of rows", DeleteChecks::shape, RealChecks::deletes);
    }

    /** {@return the cases of S16} */
    @TestFactory
    public final Stream<DynamicTest> s16_reading_converges() {
        return tables("S16 reading converges", ReadChecks::converges, RealChecks::caughtUp);
    }

    /** {@return the cases of S17} */
    @TestFactory
    public final Stream<DynamicTest> s17_rows_dated_in_the_future_do_not_keep_it_going() {
        return tables("S17 rows dated in the future do not keep it going", ReadChecks::future);
    }

    /** {@return the cases of S18} */
    @TestFactory
    public final Stream<DynamicTest> s18_every_column_has_a_value_somewhere() {
        return tables("S18 every column has a value somewhere", ValueChecks::populated, RealChecks::populated);
    }

    /** {@return the cases of P1} */
    @TestFactory
    public final Stream<DynamicTest> p1_parts_are_stable_and_can_be_sent() {
        return tables("P1 parts are stable and can be sent", PartChecks::stable, PartChecks::stable);
    }

    /** {@return the cases of P2, P3} */
    @TestFactory
    public final Stream<DynamicTest> p2_p3_parts_hold_valid_rows_and_every_column() {
        return tables("P2 P3 parts hold valid rows and every column", PartChecks::valid, RealChecks::parts);
    }

    /** {@return the cases of P5, P7} */
    @TestFactory
    public final Stream<DynamicTest> p5_p7_the_latest_offset_is_one_to_read_from() {
        return tables(
                "P5 P7 the latest offset is one to read from",
                PartitionChecks::latestOffset,
                PartitionChecks::latestOffset);
    }

    /** {@return the cases of P6} */
    @TestFactory
    public final Stream<DynamicTest> p6_latest_offsets_converge() {
        return tables("P6 latest offsets converge", PartitionChecks::converges, PartitionChecks::converges);
    }

    /** {@return the cases of P8} */
    @TestFactory
    public final Stream<DynamicTest> p8_what_changes_is_in_the_next_partitions() {
        return tables("P8 what changes is in the next partitions", PartitionChecks::roundTrip);
    }

    /** {@return the cases of W1, W2} */
    @TestFactory
    public final Stream<DynamicTest> w1_w2_tables_that_are_written_are_listed() {
        return written("W1 W2 tables that are written are listed, deletes are told", WriteChecks::listed);
    }

    /** {@return the cases of W3 to W5} */
    @TestFactory
    public final Stream<DynamicTest> w3_w5_what_is_written_is_read() {
        return written("W3 W4 W5 what is written is read", WriteChecks::insertedAndChanged);
    }

    /** {@return the cases of W6} */
    @TestFactory
    public final Stream<DynamicTest> w6_what_is_deleted_is_told() {
        return written("W6 what is deleted is told", WriteChecks::deleted);
    }
}
