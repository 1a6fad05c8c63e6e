package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/** What the rows that a method describes are for. */
public sealed interface RoleDefinition {

    /** The name of the annotation that says it. */
    String annotation();

    /** The annotation, or the method where none is written. */
    Origin origin();

    /** {@code @Table}, or none. */
    record Table(Origin origin) implements RoleDefinition {
        @Override
        public String annotation() {
            return "Table";
        }
    }

    /** {@code @Listing}. */
    record Listing(Origin origin) implements RoleDefinition {
        @Override
        public String annotation() {
            return "Listing";
        }
    }

    /**
     * {@code @Deletes}.
     *
     * @param of the table whose rows were deleted
     */
    record Deletes(Located<String> of, Origin origin) implements RoleDefinition {
        @Override
        public String annotation() {
            return "Deletes";
        }
    }

    /**
     * {@code @Discovery}.
     *
     * @param of the table whose columns they are
     */
    record Discovery(Located<String> of, Origin origin) implements RoleDefinition {
        @Override
        public String annotation() {
            return "Discovery";
        }
    }
}
