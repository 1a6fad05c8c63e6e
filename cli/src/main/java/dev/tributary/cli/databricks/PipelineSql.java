package dev.tributary.cli.databricks;

import java.util.ArrayList;
import java.util.List;

/**
 * The pipeline in SQL: a streaming table or materialized view for each target, over its landing table.
 *
 * @param connection the connection's name
 * @param tables all tables of the spec; those that only Python can express are left out
 */
record PipelineSql(String connection, List<LandedTable> tables) {

    String text() {
        StringBuilder sql = new StringBuilder("""
                -- The targets of the connection %s, made of what ingest.scala lands.
                -- Emitted by `tributary emit databricks`.
                """.formatted(connection));
        tables.stream()
                .flatMap(table -> statements(table).stream())
                .forEach(statement -> sql.append('\n').append(statement).append(";\n"));
        return sql.toString();
    }

    private static List<String> statements(LandedTable table) {
        if (table.target() instanceof Target.Appended) {
            return List.of(lines(
                    "CREATE STREAMING TABLE " + table.targetName(), clauses(table), """
                    AS SELECT * FROM STREAM(%s)""".formatted(table.landing())));
        }
        if (table.target() instanceof Target.Copied) {
            return List.of(lines(
                    "CREATE MATERIALIZED VIEW " + table.targetName(), clauses(table), """
                    AS SELECT * FROM %s""".formatted(table.landing())));
        }
        return table.target() instanceof Target.Merged merged
                ? List.of(lines("CREATE STREAMING TABLE " + table.targetName(), clauses(table)), flow(table, merged))
                : List.of();
    }

    private static String flow(LandedTable table, Target.Merged merged) {
        boolean deletes = table.reading().deletes();
        List<String> clauses = new ArrayList<>();
        clauses.add("KEYS (" + Literals.columns(merged.keys()) + ")");
        if (deletes) {
            clauses.add("APPLY AS DELETE WHEN " + Literals.name(LandedColumns.DELETED));
        }
        // Of two changes of one time, the one that was read later counts. In a history the sequence is what __START_AT
        // holds, so that it is the time alone.
        clauses.add(
                merged.history()
                        ? "SEQUENCE BY " + Literals.name(LandedColumns.SEQUENCE)
                        : "SEQUENCE BY STRUCT("
                                + Literals.columns(List.of(
                                        LandedColumns.SEQUENCE, LandedColumns.LANDED_AT, LandedColumns.POSITION))
                                + ")");
        clauses.add("COLUMNS * EXCEPT (" + Literals.columns(LandedColumns.added(deletes)) + ")");
        clauses.add("STORED AS SCD TYPE " + (merged.history() ? 2 : 1));
        String name = table.spec().destinationSchema() + "_" + table.spec().destinationTable();
        return lines(
                "CREATE FLOW " + Literals.name(name) + " AS AUTO CDC INTO " + table.targetName(),
                List.of("FROM STREAM(" + table.landing() + ")"),
                clauses.toArray(String[]::new));
    }

    private static List<String> clauses(LandedTable table) {
        List<String> clauses = new ArrayList<>();
        if (!table.spec().clusterBy().isEmpty()) {
            clauses.add("CLUSTER BY (" + Literals.columns(table.spec().clusterBy()) + ")");
        }
        if (!table.comment().isEmpty()) {
            clauses.add("COMMENT " + Literals.sql(table.comment()));
        }
        return clauses;
    }

    private static String lines(String first, List<String> clauses, String... last) {
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(clauses);
        lines.addAll(List.of(last));
        return String.join("\n  ", lines);
    }
}
