package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

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
     * {@code @Namespaces}.
     *
     * @param option the table option whose values the namespaces are
     * @param column the column that holds the value
     */
    record Namespaces(Located<String> option, Located<String> column, Origin origin) implements RoleDefinition {
        @Override
        public String annotation() {
            return "Namespaces";
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
     * {@code @ChangeFeed}.
     *
     * @param of the table whose rows it names
     * @param key the column that names them
     * @param retention an ISO 8601 duration
     */
    record ChangeFeed(Located<String> of, Located<String> key, Optional<Located<String>> retention, Origin origin)
            implements RoleDefinition {
        @Override
        public String annotation() {
            return "ChangeFeed";
        }
    }

    /**
     * {@code @Detail}.
     *
     * @param of the table whose rows it fetches
     */
    record Detail(Located<String> of, Origin origin) implements RoleDefinition {
        @Override
        public String annotation() {
            return "Detail";
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
