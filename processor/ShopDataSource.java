import dev.tributary.annotations.TributaryGenerated;
import dev.tributary.runtime.spark.LakeflowDataSource;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Shop}; do not edit.
 */
@TributaryGenerated
@Generated("dev.tributary.processor.ConnectorProcessor")
public final class ShopDataSource extends LakeflowDataSource {
    /**
     * For Spark, which makes instances by reflection.
     */
    public ShopDataSource() {
        super(new ShopConnector.Factory());
    }
}
