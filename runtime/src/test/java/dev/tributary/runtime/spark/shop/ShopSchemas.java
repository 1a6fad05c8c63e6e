package dev.tributary.runtime.spark.shop;

import dev.tributary.runtime.error.ConnectorException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the shop's tables, which a test can change. */
public final class ShopSchemas {
    private static final StructType CUSTOMERS = new StructType()
            .add("id", DataTypes.LongType, false, "the customer's number")
            .add("name", DataTypes.StringType)
            .add(
                    "address",
                    new StructType().add("city", DataTypes.StringType, false).add("zip", DataTypes.StringType))
            .add("tags", DataTypes.createArrayType(DataTypes.StringType))
            .add("balance", DataTypes.createDecimalType(10, 2))
            .add("profile", DataTypes.VariantType);
    private static final StructType ORDERS = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("status", DataTypes.StringType)
            .add("updated_at", DataTypes.TimestampType);
    private static final StructType EVENTS = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("kind", DataTypes.StringType)
            .add("at", DataTypes.TimestampType);
    private static final Map<String, StructType> CHANGED = new ConcurrentHashMap<>();

    static StructType of(String table) {
        return CHANGED.getOrDefault(
                table,
                switch (table) {
                    case "customers" -> CUSTOMERS;
                    case "orders", "tickets", "invoices" -> ORDERS;
                    case "events" -> EVENTS;
                    default -> throw new ConnectorException("The shop has no " + table + ".");
                });
    }

    /** The columns that orders have when nothing is changed. */
    public static StructType orders() {
        return ORDERS;
    }

    public static void change(String table, StructType schema) {
        CHANGED.put(table, schema);
    }

    public static void restore() {
        CHANGED.clear();
    }

    private ShopSchemas() {}
}
