package dev.tributary.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tributary.model.SourceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code META-INF/tributary/model.schema.json}; {@code -Dgoldens.update=true} rewrites it. */
final class ModelSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILE = Path.of("src/main/resources/META-INF/tributary/model.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ModelSchema.text(), InputFormat.JSON);

    @Test
    void the_schema_is_what_follows_from_the_records() throws IOException {
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(FILE, ModelSchema.text());
        }

        assertThat(Files.readString(FILE)).isEqualTo(ModelSchema.text());
    }

    @Test
    void the_schema_is_one_by_its_own_schema() {
        Schema schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(schemas.validate(ModelSchema.text(), InputFormat.JSON)).isEmpty();
    }

    @Provide
    Arbitrary<SourceModel> models() {
        return Models.any();
    }

    @Property(tries = 200)
    void what_is_written_is_as_the_schema_says(@ForAll("models") SourceModel model) {
        assertThat(mistakes(ModelFile.write(model))).isEmpty();
    }

    @Property(tries = 50)
    void a_key_that_no_model_has_is_refused_wherever_it_is(@ForAll("models") SourceModel model) {
        JsonNode written = JSON.readTree(ModelFile.write(model));

        for (JsonNode node : within(written).toList()) {
            if (node instanceof ObjectNode object) {
                object.put("unheard_of", 1);
                assertThat(mistakes(written.toString())).as("within %s", object).isNotEmpty();
                object.remove("unheard_of");
            }
        }
    }

    private static Stream<JsonNode> within(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(ModelSchemaTest::within));
    }

    private static List<Error> mistakes(String file) {
        return SCHEMA.validate(file, InputFormat.JSON);
    }
}
