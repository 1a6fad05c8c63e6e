package dev.tributary.cli.databricks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The notebook that lands the rows of a list of tables from a named connection.
 *
 * @param connection the connection's name, which the notebook's user can replace
 * @param source the source's name
 * @param tables the tables
 */
record IngestNotebook(String connection, String source, List<LandedTable> tables) {

    String text() {
        return new NotebookText()
                .markdown("""
                        # %s: ingest

                        Reads tables of a connection and lands their rows. The pipeline of `pipeline.sql` makes the targets
                        of them. Each run goes on where the last one ended.

                        Needs a cluster with the connector's jar, and a secret scope that is named as the connection.
                        Emitted by `tributary emit databricks`.
                        """.formatted(connection))
                .scala(NotebookCells.connection(connection))
                .scala("""
                        dbutils.widgets.text("catalog", "", "Catalog; empty for the current one")
                        dbutils.widgets.text("checkpoints", "", "Directory of the checkpoints")

                        val catalog = dbutils.widgets.get("catalog")
                        if (catalog.nonEmpty) spark.catalog.setCurrentCatalog(catalog)

                        val checkpoints = dbutils.widgets.get("checkpoints")
                        require(checkpoints.nonEmpty, "Say where the checkpoints are: in the parameter checkpoints, a directory that stays.")
                        """)
                .scala("""
                        // read: "whole" replaces what was landed before; the others append what has changed since the last run,
                        // with what was deleted where the source tells.
                        // sequence: the column that orders the changes of a row, where they are merged.
                        case class Table(
                            name: String,
                            landing: String,
                            read: String,
                            sequence: Option[String],
                            options: Map[String, String])

                        val tables = Seq(
                        %s
                        )

                        Seq(
                        %s
                        ).foreach(schema => spark.sql("CREATE SCHEMA IF NOT EXISTS " + schema))
                        """.formatted(list(), schemas()))
                .scala("""
                        import org.apache.spark.sql.{DataFrame, Row}
                        import org.apache.spark.sql.functions.{coalesce, col, current_timestamp, lit, monotonically_increasing_id, when}
                        import org.apache.spark.sql.streaming.Trigger
                        import org.apache.spark.sql.types.TimestampType
                        import scala.util.{Failure, Success, Try}

                        %s

                        def stream(table: Table, more: (String, String)*): DataFrame =
                          spark.readStream.format(%s).options(optionsOf(table) ++ more).load()

                        def rows(table: Table): DataFrame = table.read match {
                          case "rows" => stream(table)
                          case "rows with deletes" => stream(table, "includeDeletes" -> "true")
                          case "rows and deletes" =>
                            stream(table)
                              .withColumn("__deleted", lit(false))
                              .unionByName(stream(table, "isDeleteFlow" -> "true").withColumn("__deleted", lit(true)))
                        }

                        // AUTO CDC wants a time of every change: a delete without one happened when it was landed, a row
                        // without one is the oldest. Of changes of one time, the one that is read later counts.
                        def sequenced(rows: DataFrame, sequence: String): DataFrame = {
                          val landed = rows.withColumn("__landed_at", current_timestamp())
                          val isTime = landed.select(col(sequence)).schema.head.dataType == TimestampType
                          val deleted = if (rows.columns.contains("__deleted")) col("__deleted") else lit(false)
                          val otherwise = when(deleted, col("__landed_at")).otherwise(lit("0001-01-01 00:00:00").cast(TimestampType))
                          landed.withColumn("__sequence", if (isTime) coalesce(col(sequence), otherwise) else col(sequence))
                        }

                        // A batch that is repeated after a crash is appended once: Delta knows it by its query and number.
                        def append(table: Table, batch: DataFrame, number: Long): Unit =
                          positioned(table, batch)
                            .write.format("delta").mode("append").option("mergeSchema", "true")
                            .option("txnAppId", batch.sparkSession.sparkContext.getLocalProperty("sql.streaming.queryId"))
                            .option("txnVersion", number)
                            .saveAsTable(table.landing)

                        def positioned(table: Table, rows: DataFrame): DataFrame =
                          if (table.sequence.isEmpty) rows else rows.withColumn("__position", monotonically_increasing_id())

                        def land(table: Table): Unit =
                          if (table.read == "whole")
                            spark.read.format(%s).options(optionsOf(table)).load()
                              .write.format("delta").mode("overwrite").option("overwriteSchema", "true")
                              .saveAsTable(table.landing)
                          else {
                            val landed = table.sequence.fold(rows(table))(sequenced(rows(table), _))
                            val checkpoint = checkpoints + "/" + spark.catalog.currentCatalog() + "/" + table.landing.replace("`", "").replace('.', '/')
                            if (!spark.catalog.tableExists(table.landing)) {
                              val commits = new org.apache.hadoop.fs.Path(checkpoint + "/commits")
                              if (commits.getFileSystem(spark.sessionState.newHadoopConf()).exists(commits))
                                throw new IllegalStateException(table.landing + " is gone, but " + checkpoint +
                                  " says that its rows have landed. Remove the checkpoint to land everything again.")
                              val empty = spark.createDataFrame(new java.util.ArrayList[Row](), landed.schema)
                              positioned(table, empty).write.format("delta").saveAsTable(table.landing)
                            }
                            landed.writeStream
                              .option("checkpointLocation", checkpoint)
                              .trigger(Trigger.AvailableNow())
                              .foreachBatch((batch: DataFrame, number: Long) => append(table, batch, number))
                              .start()
                              .awaitTermination()
                          }
                        """.formatted(NotebookCells.options(source), NotebookCells.format(), NotebookCells.format()))
                .scala("""
                        %s

                        // A table that fails does not stop the others; the notebook fails in the end.
                        val failures = tables.flatMap { table =>
                          Try(land(table)) match {
                            case Success(_) =>
                              println(table.name + ": " + spark.table(table.landing).count() + " rows in " + table.landing)
                              None
                            case Failure(cause) =>
                              println(table.name + ": failed: " + reason(cause))
                              Some(table.name -> cause)
                          }
                        }
                        if (failures.nonEmpty)
                          throw new RuntimeException("Failed: " + failures.map(_._1).mkString(", "), failures.head._2)
                        """.formatted(NotebookCells.reason()))
                .text();
    }

    private String list() {
        return tables.stream()
                .map(table -> "  Table("
                        + String.join(
                                ", ",
                                Literals.text(table.spec().sourceTable()),
                                Literals.text(table.landing()),
                                Literals.text(table.reading().label()),
                                table.target() instanceof Target.Merged merged
                                        ? "Some(" + Literals.text(Literals.column(merged.sequence())) + ")"
                                        : "None",
                                NotebookCells.map(table.spec().options()))
                        + ")")
                .collect(Collectors.joining(",\n"));
    }

    private String schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        for (LandedTable table : tables) {
            schemas.add(Literals.schema(table.spec(), table.landingSchema()));
            schemas.add(Literals.schema(table.spec(), table.spec().destinationSchema()));
        }
        return schemas.stream().map(schema -> "  " + Literals.text(schema)).collect(Collectors.joining(",\n"));
    }
}
