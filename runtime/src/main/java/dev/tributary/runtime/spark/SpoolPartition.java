package dev.tributary.runtime.spark;

import org.apache.spark.sql.connector.read.InputPartition;

/** A batch that lies in a spool file. */
record SpoolPartition(String file) implements InputPartition {}
