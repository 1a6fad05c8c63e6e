package dev.tributary.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.SourceModel;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelFileTest {

    @Provide
    Arbitrary<SourceModel> models() {
        return Models.any();
    }

    @Property(tries = 300)
    void what_is_written_is_read_again(@ForAll("models") SourceModel model) {
        assertThat(ModelFile.read(ModelFile.write(model))).isEqualTo(model);
    }

    @Property(tries = 50)
    void a_file_ends_in_a_line_feed_and_has_no_other_line_ends(@ForAll("models") SourceModel model) {
        assertThat(ModelFile.write(model)).endsWith("}\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "null", "{\"version\": \"1\"}"})
    void what_is_no_model_is_refused(String text) {
        assertThatThrownBy(() -> ModelFile.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a model file");
    }

    @Test
    void another_version_is_named_with_the_remedy() {
        assertThatThrownBy(() -> ModelFile.read("{\"version\": 99}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99")
                .hasMessageContaining("Compile the descriptor");
    }

    @Test
    void a_model_that_lacks_a_part_is_refused_by_its_name() {
        assertThatThrownBy(() -> ModelFile.read("{\"version\": " + SourceModel.VERSION + "}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SourceModel without `name`");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> ModelFile.load(ModelFileTest.class.getClassLoader(), "nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("META-INF/tributary/nowhere/model.json");
    }
}
