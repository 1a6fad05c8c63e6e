package dev.tributary.cli.databricks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of the pipeline that SQL has no statement for: histories of snapshots.
 *
 * @param connection the connection's name
 * @param tables all tables of the spec; those that SQL expresses are left out
 */
record SnapshotsPython(String connection, List<LandedTable> tables) {

    private static final Pattern QUOTED_IN_VAIN = Pattern.compile("`([A-Za-z_][A-Za-z0-9_]*)`");

    String text() {
        StringBuilder python = new StringBuilder("""
                # The targets of the connection %s that keep each version of a table which is read whole.
                # Emitted by `tributary emit databricks`.

                from pyspark import pipelines as dp
                """.formatted(connection));
        for (LandedTable table : tables) {
            if (table.target() instanceof Target.Compared compared) {
                python.append('\n')
                        .append(call("dp.create_streaming_table", target(table)))
                        .append('\n')
                        .append(call(
                                "dp.create_auto_cdc_from_snapshot_flow",
                                List.of(
                                        "target=" + name(table.targetName()),
                                        "source=" + name(table.landing()),
                                        "keys=" + list(compared.keys()),
                                        "stored_as_scd_type=2")));
            }
        }
        return python.toString();
    }

    private static List<String> target(LandedTable table) {
        List<String> arguments = new ArrayList<>(List.of("name=" + name(table.targetName())));
        if (!table.comment().isEmpty()) {
            arguments.add("comment=" + Literals.text(table.comment()));
        }
        if (!table.spec().clusterBy().isEmpty()) {
            arguments.add("cluster_by=" + list(table.spec().clusterBy()));
        }
        return arguments;
    }

    /** A table's name as the reference writes names: quoted only where it has to be. */
    private static String name(String quoted) {
        return Literals.text(QUOTED_IN_VAIN.matcher(quoted).replaceAll("$1"));
    }

    private static String list(List<String> texts) {
        return "[" + Literals.texts(texts) + "]";
    }

    private static String call(String function, List<String> arguments) {
        StringBuilder call = new StringBuilder(function).append("(\n");
        arguments.forEach(argument -> call.append("    ").append(argument).append(",\n"));
        return call.append(")\n").toString();
    }
}
