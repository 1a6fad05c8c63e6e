package dev.tributary.cli.databricks;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.SourceModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The notebook that checks a connection and its tables, and writes nothing.
 *
 * @param connection the connection's name, which the notebook's user can replace
 * @param source the source
 * @param tables the tables
 */
record CheckNotebook(String connection, SourceModel source, List<LandedTable> tables) {

    String text() {
        return new NotebookText()
                .markdown("""
                        # %s: check

                        Shows whether the connection works, whether the connector of the cluster is the one that this was emitted
                        for, and whether the first rows of each table are as the connector declares. Writes nothing.

                        Needs a cluster with the connector's jar, and a secret scope that is named as the connection.
                        Emitted by `tributary emit databricks`.
                        """.formatted(connection))
                .scala(NotebookCells.connection(connection))
                .scala("""
                        dbutils.widgets.text("rows", "100", "Rows that are read of each table")
                        val limit = dbutils.widgets.get("rows").toInt
                        """)
                .scala("""
                        // What the connector declared when this was emitted.
                        case class Table(
                            name: String,
                            ingestion: String,
                            keys: Seq[String],
                            cursor: Option[String],
                            options: Map[String, String])

                        val tables = Seq(
                        %s
                        )
                        """.formatted(list()))
                .scala("""
                        import dev.tributary.runtime.connector.Connectors
                        import dev.tributary.runtime.environment.Environments
                        import org.apache.spark.sql.functions.col
                        import scala.jdk.CollectionConverters._
                        import scala.util.{Failure, Success, Try}

                        %s

                        def connect() = Connectors.named(%s).connect(connectionOptions.asJava, Environments.current())

                        def expect(holds: Boolean, otherwise: => String): Unit = if (!holds) throw new AssertionError(otherwise)

                        // Takes the options as they are, and makes the request that the source has for checks, if it has one.
                        def connectionWorks(): Unit = {
                          val connector = connect()
                          try connector.check() finally connector.close()
                        }

                        def isDeclared(table: Table): Unit = {
                          val connector = connect()
                          try {
                            connector.checkOptions(table.name, table.options.asJava)
                            val found = connector.readTableMetadata(table.name, table.options.asJava)
                            expect(found.ingestionType.label == table.ingestion, "is " + found.ingestionType.label + " now, not " + table.ingestion)
                            expect(table.keys.isEmpty || found.primaryKeys.asScala == table.keys, "has the key " + found.primaryKeys + " now, not " + table.keys)
                            expect(Option(found.cursorField.orElse(null)) == table.cursor, "has the cursor " + found.cursorField + " now, not " + table.cursor)
                          } finally connector.close()
                        }

                        def rowsFit(table: Table): Unit = {
                          val rows = spark.read.format(%s).options(optionsOf(table)).load().limit(limit)
                          val keys = rows.select(table.keys.map(key => col(key)): _*).collect().map(_.toSeq)
                          expect(!keys.exists(_.contains(null)), "has a row without its key")
                          expect(table.keys.isEmpty || table.ingestion == "append" || keys.distinct.length == keys.length, "has two rows of one key")
                        }

                        def deletesFit(table: Table): Unit = if (table.ingestion == "cdc_with_deletes") {
                          val deleted = spark.read.format(%s).options(optionsOf(table) + ("isDeleteFlow" -> "true")).load().limit(limit)
                          val keys = deleted.select(table.keys.map(key => col(key)): _*).collect().map(_.toSeq)
                          expect(!keys.exists(_.contains(null)), "tells of a deleted row without its key")
                        }
                        """.formatted(
                                NotebookCells.options(source.name()),
                                Literals.text(source.name()),
                                NotebookCells.format(),
                                NotebookCells.format()))
                .scala("""
                        %s

                        val checks = (%s, () => connectionWorks()) +: tables.flatMap { table =>
                          Seq(
                            (table.name + " is declared as it was", () => isDeclared(table)),
                            (table.name + ": first rows fit", () => rowsFit(table)),
                            (table.name + ": first deletes fit", () => deletesFit(table)))
                        }

                        val failed = checks.flatMap { case (name, check) =>
                          Try(check()) match {
                            case Success(_) => println("ok      " + name); None
                            case Failure(cause) => println("FAILED  " + name + ": " + reason(cause)); Some(name)
                          }
                        }
                        if (failed.nonEmpty) throw new RuntimeException("Failed: " + failed.mkString(", "))
                        """.formatted(
                                NotebookCells.reason(),
                                Literals.text(
                                        source.check() == null
                                                ? "the connection's options are well-formed"
                                                : "the connection works")))
                .text();
    }

    private String list() {
        return tables.stream()
                .map(table -> "  Table("
                        + String.join(
                                ", ",
                                Literals.text(table.spec().sourceTable()),
                                Literals.text(table.model().ingestion().label()),
                                "Seq(" + Literals.texts(table.model().primaryKey()) + ")",
                                Optional.ofNullable(table.model().incremental())
                                        .map(IncrementalModel::cursor)
                                        .map(cursor -> "Some(" + Literals.text(cursor) + ")")
                                        .orElse("None"),
                                NotebookCells.map(table.spec().options()))
                        + ")")
                .collect(Collectors.joining(",\n"));
    }
}
