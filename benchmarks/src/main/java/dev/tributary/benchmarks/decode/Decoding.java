package dev.tributary.benchmarks.decode;

import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.json.JSONOptions;
import org.apache.spark.sql.catalyst.json.JacksonParser;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The same bytes, read in three ways. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Decoding {
    private final byte[] corpus = Corpus.read();
    private final StructType schema = OrdersSchemas.orders();
    private final JsonFactory factory = new JsonFactory();
    private final RowDecoder decoder =
            OrdersDecoders.orderDecoder(new DecodeContext(schema, List.of(schema.fieldNames()), Map.of()));
    private final JacksonParser spark = new JacksonParser(
            schema,
            new JSONOptions(scala.collection.immutable.Map$.MODULE$.empty(), "UTC", "_corrupt_record"),
            true,
            CollectionConverters.asScala(List.<Filter>of()).toSeq());

    /** Each token, and the text of none. */
    @Benchmark
    public int scan() {
        int tokens = 0;
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), corpus)) {
            while (json.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** The generated decoder, on the stream that a response is. */
    @Benchmark
    public void tributary(Blackhole rows) {
        try (JsonParser json = Json.parser(new ByteArrayInputStream(corpus))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                rows.consume(decoder.decode(json));
            }
        }
    }

    /** Spark's reader of JSON. */
    @Benchmark
    public void spark(Blackhole rows) {
        scala.collection.Iterator<InternalRow> decoded =
                spark.parse(corpus, Decoding::open, UTF8String::fromBytes).iterator();
        while (decoded.hasNext()) {
            rows.consume(decoded.next());
        }
    }

    private static com.fasterxml.jackson.core.JsonParser open(
            com.fasterxml.jackson.core.JsonFactory jackson, byte[] bytes) {
        try {
            return jackson.createParser(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
