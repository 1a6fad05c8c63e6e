import dev.tributary.annotations.TributaryGenerated;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.Values;
import javax.annotation.processing.Generated;
import org.apache.spark.sql.catalyst.InternalRow;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Generated from {@link Shop}; do not edit.
 */
@TributaryGenerated
@Generated("dev.tributary.processor.ConnectorProcessor")
final class ShopItemDecoder extends RowDecoder {
    private static final PropertyNameMatcher FIELDS = Json.names("id", "name");

    ShopItemDecoder(DecodeContext context) {
        super(context, "id", "name");
    }

    @Override
    public InternalRow decode(JsonParser json) {
        Object[] row = newRow();
        for (int field = Json.nextField(json, FIELDS); field != Json.END; field = Json.nextField(json, FIELDS)) {
            int slot = slot(field);
            if (slot < 0) {
                json.skipChildren();
                continue;
            }
            row[slot] = switch (field) {
                case 0 -> Values.int64(json);
                case 1 -> Values.text(json);
                default -> throw Json.noSuchField(field);
            };
        }
        return finish(json, row);
    }
}
