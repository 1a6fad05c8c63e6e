package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** What generated decoders and schemas do. */
final class DecodingTest {
    private static final String HEAD = """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
            @NoAuth @SinglePage
            public interface Shop {
              @GET("items") List<Item> items();
            """;
    private static final Generated SHOP = new Generated(HEAD + """
              record Item(@Key long id, Place place, List<Place> places) {}
              record Place(String city, Door door) {}
              record Door(int number, String color) {}
            }
            """);

    @Test
    void an_absent_a_null_and_an_empty_object_are_null_null_and_a_struct_of_nulls() {
        InternalRow absent = SHOP.decode("{\"id\": 1}");
        InternalRow isNull = SHOP.decode("{\"id\": 1, \"place\": null}");
        InternalRow empty = SHOP.decode("{\"id\": 1, \"place\": {}}");

        assertThat(absent.isNullAt(1)).isTrue();
        assertThat(isNull.isNullAt(1)).isTrue();
        assertThat(empty.isNullAt(1)).isFalse();
        assertThat(empty.getStruct(1, 2).isNullAt(0)).isTrue();
        assertThat(empty.getStruct(1, 2).isNullAt(1)).isTrue();
    }

    @Test
    void a_primitive_within_a_struct_must_have_a_value() {
        assertThat(SHOP.decode("{\"id\": 1, \"place\": {\"door\": {\"number\": 7, \"x\": [1]}}}")
                        .getStruct(1, 2)
                        .getStruct(1, 2)
                        .getLong(0))
                .isEqualTo(7);
        assertThatThrownBy(() -> SHOP.decode("{\"id\": 1, \"place\": {\"door\": {}}}"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("number");
    }

    @Test
    void structs_are_decoded_within_arrays() {
        InternalRow row = SHOP.decode("{\"places\": [{\"city\": \"Bonn\"}, null], \"id\": 1}");

        assertThat(row.getArray(2).getStruct(0, 2).getUTF8String(0)).isEqualTo(UTF8String.fromString("Bonn"));
        assertThat(row.getArray(2).isNullAt(1)).isTrue();
    }

    @Test
    void every_one_of_300_columns_gets_its_own_value() {
        String accessors = IntStream.range(0, 300)
                .mapToObj(i -> "Long column" + i + "();\n")
                .collect(Collectors.joining());
        Generated wide = new Generated(HEAD + "interface Item {\n@Key long id();\n" + accessors + "}\n}\n");
        String json = IntStream.range(0, 300)
                .mapToObj(i -> "\"column" + i + "\": " + i)
                .collect(Collectors.joining(", ", "{\"id\": 1000, ", "}"));

        InternalRow row = wide.decode(json);

        assertThat(row.getLong(0)).isEqualTo(1000);
        assertThat(IntStream.range(0, 300).allMatch(i -> row.getLong(i + 1) == i))
                .isTrue();
        assertThat(wide.schema().fieldNames()).hasSize(301).endsWith("column298", "column299");
    }

    /** The classes generated for a descriptor, loaded. */
    private static final class Generated extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Generated(String descriptor) {
            super(Generated.class.getClassLoader());
            Compilation compilation = Descriptors.compile(Descriptors.source("p.Shop", descriptor));
            assertThat(compilation.diagnostics()).isEmpty();
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    try {
                        String name = file.toUri()
                                .getPath()
                                .replaceFirst("^/CLASS_OUTPUT/", "")
                                .replaceFirst("\\.class$", "");
                        classes.put(
                                name.replace('/', '.'), file.openInputStream().readAllBytes());
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }

        StructType schema() {
            try {
                return (StructType)
                        loadClass("p.ShopItemsSchema").getMethod("schema").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        InternalRow decode(String json) {
            StructType schema = schema();
            DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of());
            RowDecoder decoder;
            try {
                Constructor<?> constructor = loadClass("p.ShopItemDecoder").getDeclaredConstructor(DecodeContext.class);
                constructor.setAccessible(true);
                decoder = (RowDecoder) constructor.newInstance(context);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            try (JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
                parser.nextToken();
                return decoder.decode(parser);
            }
        }
    }
}
