package dev.tributary.cli.databricks;

import dev.tributary.runtime.spark.LakeflowConnectSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cells that both notebooks have. */
final class NotebookCells {

    /** The parameter that names the connection, and its options, from the secrets of its scope. */
    static String connection(String connection) {
        return """
                dbutils.widgets.text("connection", %s, "Connection")
                val connection = dbutils.widgets.get("connection")

                // A connection is a secret scope: each of its secrets is an option, such as a token.
                val connectionOptions = dbutils.secrets
                  .list(connection)
                  .map(secret => secret.key -> dbutils.secrets.get(connection, secret.key))
                  .toMap
                """.formatted(Literals.text(connection));
    }

    /** Why something failed, without what Spark wraps around it. */
    static String reason() {
        return """
                def reason(failure: Throwable): String = {
                  val cause = Iterator.iterate(failure)(_.getCause).takeWhile(_ != null).toSeq.last
                  Option(cause.getMessage).getOrElse(cause.toString)
                }
                """.strip();
    }

    /** What the data source is told of a table. */
    static String options(String source) {
        return """
                def optionsOf(table: Table): Map[String, String] =
                  connectionOptions ++ table.options + ("source" -> %s) + ("tableName" -> table.name)
                """.formatted(Literals.text(source)).strip();
    }

    /** The name of the data source. */
    static String format() {
        return Literals.text(LakeflowConnectSource.FORMAT);
    }

    /** Options as a map. */
    static String map(Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> Literals.text(option.getKey()) + " -> " + Literals.text(option.getValue()))
                        .collect(Collectors.joining(", ", "Map(", ")"));
    }

    private NotebookCells() {}
}
