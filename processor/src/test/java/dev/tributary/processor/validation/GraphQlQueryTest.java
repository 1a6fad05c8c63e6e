package dev.tributary.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQlQueryTest {

    @Test
    void variables_are_read_with_their_types() {
        GraphQlQuery query = GraphQlQuery.parse("""
                # a comment with $no variable {
                query Issues(
                  $team: String!, $labels: [String!]! $since: Date,
                  $size: Int! = 10, $filter: Filter = {state: {eq: "$open )"}}) {
                  issues(team: $team, labels: $labels, note: "$text }", since: $since, first: $size, after: $cursor) {
                    id } }""");

        assertThat(query.variables())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "team", "String!",
                        "labels", "[String!]!",
                        "since", "Date",
                        "size", "Int!?",
                        "filter", "Filter?"));
        assertThat(query.undeclared()).containsExactly("cursor");
    }

    @ParameterizedTest
    @CsvSource({"{ items { id } }", "query { items { id } }", "query Q { items { id } }", "query Q @cached { items }"})
    void a_query_need_have_no_variables(String text) {
        assertThat(GraphQlQuery.parse(text).variables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query { a { b }|`{` is never closed",
                "query { a } }|`}` closes nothing",
                "query { a ( } )|`}` closes nothing",
                "mutation { a { b } }|a mutation does not read",
                "query Q|it selects no fields",
                "query Q $a { b }|`{` or `(` should follow `query Q`"
            })
    void what_is_no_query_is_said(String text, String why) {
        assertThatThrownBy(() -> GraphQlQuery.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
