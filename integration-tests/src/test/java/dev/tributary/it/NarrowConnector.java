package dev.tributary.it;

import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.Values;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.rest.RestConnector;
import java.util.Map;
import okhttp3.ResponseBody;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A connector, as the processor would generate it, of a source that answers two requests at once, and windows of events. */
public final class NarrowConnector extends RestConnector implements SupportsPartitionedStream {
    private static final String SOURCE = "narrow";

    private NarrowConnector(Map<String, String> options, Environment environment) {
        super(SOURCE, options, environment);
        Service service = service(Service.class);
        table(
                "events",
                () -> new StructType().add("id", DataTypes.LongType, false).add("updated_at", DataTypes.TimestampType),
                Decoder::new,
                values -> service.events(values.cursorStart(), values.cursorEnd()));
    }

    /** Makes the connector. */
    public static final class Factory implements ConnectorFactory {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public LakeflowConnect connect(Map<String, String> options, Environment environment) {
            return new NarrowConnector(options, environment);
        }
    }

    private interface Service {
        @GET("events")
        Call<ResponseBody> events(@Query("since") String since, @Query("until") String until);
    }

    private static final class Decoder extends RowDecoder {
        private static final PropertyNameMatcher FIELDS = Json.names("id", "updated_at");

        Decoder(DecodeContext context) {
            super(context, "id", "updated_at");
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
                row[slot] = field == 0 ? Values.int64(json) : Values.timestamp(json, TimeFormat.DEFAULT);
            }
            return finish(json, row);
        }
    }
}
