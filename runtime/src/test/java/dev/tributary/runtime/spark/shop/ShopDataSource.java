package dev.tributary.runtime.spark.shop;

import dev.tributary.runtime.spark.LakeflowDataSource;

/** {@code format("shop")}, as the processor would generate it. */
public final class ShopDataSource extends LakeflowDataSource {

    /** For Spark. */
    public ShopDataSource() {
        super(new ShopConnector.Factory());
    }
}
