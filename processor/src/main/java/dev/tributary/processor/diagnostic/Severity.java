package dev.tributary.processor.diagnostic;

/** How grave a finding is. */
public enum Severity {
    /** No connector is generated. */
    ERROR,
    /** The connector is generated; {@code @SuppressWarnings("tributary:<id>")} says that it is meant so. */
    WARNING
}
