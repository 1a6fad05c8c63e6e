package dev.tributary.cli.databricks;

/**
 * The bundle's settings: the pipeline, a job that lands rows and runs it, and a job that checks.
 *
 * @param connection the connection's name
 * @param compares whether a part of the pipeline is Python
 */
record BundleSettings(String connection, boolean compares) {

    String text() {
        return """
                # Emitted by `tributary emit databricks`. Deploy with `databricks bundle deploy`, then
                # `databricks bundle run check` and `databricks bundle run ingest`.
                bundle:
                  name: ${CONNECTION}

                variables:
                  connection:
                    description: The secret scope that has the connection's options.
                    default: ${CONNECTION}
                  catalog:
                    description: The catalog of the tables.
                  checkpoints:
                    description: A directory for checkpoints, in an external location.
                  jar:
                    description: The connector's deployable jar, in a volume.
                  spark_version:
                    description: The Databricks Runtime of the clusters.
                    default: 17.3.x-scala2.13
                  node_type:
                    description: The node type of the clusters.

                resources:
                  pipelines:
                    targets:
                      name: ${TITLE_TARGETS}
                      catalog: ${var.catalog}
                      schema: default
                      serverless: true
                      libraries:
                ${LIBRARIES}

                  jobs:
                    ingest:
                      name: ${TITLE_INGEST}
                      max_concurrent_runs: 1
                      tasks:
                        - task_key: land
                          job_cluster_key: connector
                          notebook_task:
                            notebook_path: ingest.scala
                            base_parameters:
                              connection: ${var.connection}
                              catalog: ${var.catalog}
                              checkpoints: ${var.checkpoints}
                          libraries:
                            - jar: ${var.jar}
                        - task_key: targets
                          depends_on:
                            - task_key: land
                          pipeline_task:
                            pipeline_id: ${resources.pipelines.targets.id}
                      job_clusters:
                        - job_cluster_key: connector
                          new_cluster:
                            spark_version: ${var.spark_version}
                            node_type_id: ${var.node_type}
                            num_workers: 1
                            data_security_mode: SINGLE_USER

                    check:
                      name: ${TITLE_CHECK}
                      tasks:
                        - task_key: check
                          job_cluster_key: connector
                          notebook_task:
                            notebook_path: check.scala
                            base_parameters:
                              connection: ${var.connection}
                          libraries:
                            - jar: ${var.jar}
                      job_clusters:
                        - job_cluster_key: connector
                          new_cluster:
                            spark_version: ${var.spark_version}
                            node_type_id: ${var.node_type}
                            num_workers: 1
                            data_security_mode: SINGLE_USER
                """.replace("${CONNECTION}", Literals.text(connection))
                .replace("${TITLE_TARGETS}", Literals.text(connection + ": targets"))
                .replace("${TITLE_INGEST}", Literals.text(connection + ": ingest"))
                .replace("${TITLE_CHECK}", Literals.text(connection + ": check"))
                .replace("${LIBRARIES}", library("pipeline.sql") + (compares ? "\n" + library("snapshots.py") : ""));
    }

    private static String library(String file) {
        return "        - file:\n            path: " + file;
    }
}
