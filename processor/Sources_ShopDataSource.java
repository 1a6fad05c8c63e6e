import dev.tributary.annotations.TributaryGenerated;
import dev.tributary.runtime.spark.LakeflowDataSource;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Sources.Shop}; do not edit.
 */
@TributaryGenerated
@Generated("dev.tributary.processor.ConnectorProcessor")
public final class Sources_ShopDataSource extends LakeflowDataSource {
    /**
     * For Spark, which makes instances by reflection.
     */
    public Sources_ShopDataSource() {
        super(new Sources_ShopConnector.Factory());
    }
}
