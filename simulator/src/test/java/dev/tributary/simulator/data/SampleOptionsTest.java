package dev.tributary.simulator.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.model.AuthModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]{2}[0-9]",
                "(?<id>[0-9a-f]{24}):(?<secret>[0-9a-f]{64})",
                "\\d{4}-\\d{2}",
                "https://.+\\.example\\.com/?",
                "[A-Z]{3}-[0-9]+"
            })
    void a_sample_matches_its_pattern(String pattern) {
        OptionModel option = new OptionModel("code", "", true, null, pattern, List.of(), false);

        assertThat(samples(Map.of(), option).ofConnection().get("code")).matches(pattern);
    }

    @Test
    void defaults_need_not_be_given_allowed_values_are_taken_and_chosen_ones_win() {
        OptionModel withDefault = new OptionModel("region", "", false, "eu", null, List.of("us", "eu"), false);
        OptionModel limited = new OptionModel("plan", "", true, null, null, List.of("pro", "free"), false);
        SampleOptions samples = samples(Map.of(), withDefault, limited);

        assertThat(samples.ofConnection()).containsEntry("plan", "pro").doesNotContainKey("region");
        assertThat(samples.expand("{plan}@{region}")).isEqualTo("pro@eu");
        assertThat(samples(Map.of("region", "us", "plan", "free"), withDefault, limited)
                        .expand("{plan}@{region}"))
                .isEqualTo("free@us");
    }

    @Test
    void what_credentials_and_headers_are_made_of_has_a_value_even_if_nobody_declared_it() {
        assertThat(samples(Map.of()).ofConnection()).containsOnlyKeys("token", "tenant");
    }

    @Test
    void a_pattern_that_no_sample_matches_is_refused_with_the_way_out() {
        OptionModel impossible = new OptionModel("code", "", true, null, "(?=a)b", List.of(), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> samples(Map.of(), impossible))
                .withMessageContaining("`code`")
                .withMessageContaining("withOption");
    }

    private static SampleOptions samples(Map<String, String> chosen, OptionModel... options) {
        SourceModel model = new SourceModel(
                SourceModel.VERSION,
                "sample",
                "Sample",
                "",
                "p.SampleConnector",
                "https://example.com/",
                List.of(new HeaderModel("X-Tenant", "{tenant}")),
                List.of(),
                List.of(options),
                List.of(new AuthModel.Bearer("{token}")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        return new SampleOptions(model, 42, chosen);
    }
}
