import dev.tributary.annotations.TributaryGenerated;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Generated from {@link Shop}; do not edit.
 */
@TributaryGenerated
@Generated("dev.tributary.processor.ConnectorProcessor")
public final class ShopItemsSchema {
    private ShopItemsSchema() {
    }

    /**
     * The columns of {@code items}.
     */
    public static StructType schema() {
        return Holder.SCHEMA;
    }

    private static StructType columns() {
        return new StructType()
                .add("id", DataTypes.LongType, false)
                .add("name", DataTypes.StringType, true);
    }

    private static final class Holder {
        static final StructType SCHEMA = columns();
    }
}
