import dev.tributary.annotations.TributaryGenerated;
import dev.tributary.runtime.spark.LakeflowDataSource;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Store}; do not edit.
 */
@TributaryGenerated
@Generated("dev.tributary.processor.ConnectorProcessor")
public final class StoreDataSource extends LakeflowDataSource {
    /**
     * For Spark, which makes instances by reflection.
     */
    public StoreDataSource() {
        super(new StoreConnector.Factory());
    }
}
