package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;

/** What a component of a discovery's row says of a column. */
public sealed interface DiscoveryMark {

    /** The annotation. */
    Origin origin();

    /** The name of the annotation. */
    String annotation();

    /** {@code @ColumnName}. */
    record Name(Origin origin) implements DiscoveryMark {
        @Override
        public String annotation() {
            return "ColumnName";
        }
    }

    /** {@code @TableName}. */
    record Table(Origin origin) implements DiscoveryMark {
        @Override
        public String annotation() {
            return "TableName";
        }
    }

    /** {@code @ColumnDescription}. */
    record Description(Origin origin) implements DiscoveryMark {
        @Override
        public String annotation() {
            return "ColumnDescription";
        }
    }

    /**
     * {@code @ColumnType}.
     *
     * @param mappings what the source's words mean
     * @param otherwise the type of any other word
     */
    record Type(List<Mapping> mappings, Located<String> otherwise, Origin origin) implements DiscoveryMark {
        public Type {
            mappings = List.copyOf(mappings);
        }

        @Override
        public String annotation() {
            return "ColumnType";
        }
    }

    /**
     * {@code @TypeMapping}.
     *
     * @param wire the source's word
     * @param type the type in the words of Spark's SQL
     * @param format how its values are written
     */
    record Mapping(Located<String> wire, Located<String> type, WireFormatDefinition format) {}
}
