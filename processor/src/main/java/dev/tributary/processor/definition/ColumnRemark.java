package dev.tributary.processor.definition;

/** Something about a component that has no bearing on what is generated, but on what its author expects. */
public sealed interface ColumnRemark {

    /** The Java type, or the type of a list's elements, is narrower than the column. */
    record Narrow(String type) implements ColumnRemark {}

    /**
     * An annotation by which Jackson's databind would read otherwise.
     *
     * @param annotation its simple name
     */
    record Databind(Located<String> annotation) implements ColumnRemark {}
}
