package dev.tributary.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobTemplateTest {

    @Test
    void a_template_names_placeholders_and_places() {
        JobTemplate template = JobTemplate.parse("surveys/{surveyId}/exports/{/result/progressId}?full=true");

        assertThat(template.names()).containsExactly("surveyId");
        assertThat(template.places()).containsExactly("/result/progressId");
        assertThat(template.address()).isEmpty();
    }

    @Test
    void a_place_alone_is_an_address() {
        assertThat(JobTemplate.parse("{/result/url}").address()).contains("/result/url");
    }

    @Test
    void braces_of_a_body_are_places_only_after_a_slash() {
        assertThat(JobTemplate.placesIn(
                        "{\"query\":\"query { node(id: $id) { id } }\",\"variables\":{\"id\":\"{/data/id}\"}}"))
                .containsExactly("/data/id");
    }
}
