package dev.tributary.importer.source;

import dev.tributary.importer.naming.JavaNames;

/**
 * A component of a row.
 *
 * @param name its name in Java
 * @param annotations what stands before the type, with a space at its end; can be empty
 * @param type the Java type
 * @param description what the source says of it; can be empty
 */
record Component(String name, String annotations, String type, String description) {

    /** The column. */
    String column() {
        return JavaNames.column(name);
    }

    /** As it stands in a record. */
    String declaration() {
        return annotations + type + " " + name;
    }
}
