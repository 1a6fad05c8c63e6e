package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an export job is said, each mistake once. */
final class ExportJobRulesTest {
    private static final Map<String, String> RIGHT = Map.of(
            "status", "\"exports/{/id}\"",
            "state", "\"/state\"",
            "done", "\"ready\"",
            "download", "\"{/url}\"",
            "hosts", "\"*.files.example.com\"");

    private static List<String> said(Map<String, String> members, String method) {
        Map<String, String> all = new TreeMap<>(RIGHT);
        all.putAll(members);
        String job = all.entrySet().stream()
                .map(member -> member.getKey() + " = " + member.getValue())
                .collect(Collectors.joining(", ", "@ExportJob(", ")"));
        Compilation compilation =
                Descriptors.compile(JavaFileObjects.forSourceString("Shop", """
                import dev.tributary.annotations.*;
                import java.time.*;
                import java.util.*;
                import retrofit2.http.*;
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
                @NoAuth @SinglePage
                interface Shop {
                  record Item(@Key long id, Instant changedAt) {}
                  %s
                  %s
                }
                """.formatted(job, method)));
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("[T-"))
                .toList();
    }

    private static List<String> said(String member, String value) {
        return said(Map.of(member, value), "@GET(\"exports\") List<Item> items();");
    }

    @Test
    void a_job_without_a_mistake_compiles() {
        assertThat(said(Map.of(), "@GET(\"exports\") List<Item> items();")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status|\"\"|[T-JOB-ADDRESS]",
                "status|\"https://shop.example.com/exports/{/id}\"|[T-JOB-ADDRESS] `status` of @ExportJob is",
                "download|\"/exports/{/id}\"|[T-JOB-ADDRESS] `download` of @ExportJob is",
                "download|\"exports/file\"|[T-JOB-ADDRESS] `download` of @ExportJob has no",
                "status|\"exports/{/a~b}\"|[T-POINTER]",
                "state|\"\"|[T-POINTER]",
                "done|{}|[T-JOB-STATE] `done` names no state",
                "failed|\"\"|[T-JOB-STATE] A state is a text",
                "statusBody|\"{\"|[T-BODY-JSON]",
                "hosts|\"10.0.0.1\"|[T-JOB-HOST] `10.0.0.1` is no host",
                "hosts|\"*\"|[T-JOB-HOST] `*` is no host",
                "hosts|\"localhost\"|[T-JOB-HOST] `localhost` is no host",
                "hosts|\"https://files.example.com\"|[T-JOB-HOST]",
                "hosts|\"files.example.com:8443\"|[T-JOB-HOST]",
                "interval|\"PT0S\"|[T-DURATION]",
                "timeout|\"soon\"|[T-DURATION]",
                "longest|\"PT1S\"|[T-JOB-WAIT] `PT1S` is shorter than `PT2S`",
            })
    void a_mistake_is_said(String member, String value, String message) {
        assertThat(said(member, value)).anySatisfy(found -> assertThat(found).startsWith(message));
    }

    @Test
    void a_misspelt_placeholder_is_told_what_may_be_meant() {
        assertThat(said(
                        Map.of("status", "\"shops/{shopp}/exports/{/id}\""),
                        "@GET(\"shops/{shop}/exports\") List<Item> items(@TableOption @Path(\"shop\") String shop);"))
                .containsExactly(
                        "[T-JOB-PLACEHOLDER] `{shopp}` is no @Path of `items`. Did you mean `shop`? Name one, or"
                                + " write `{/a/b}` for what the source has answered there.");
    }

    @Test
    void hosts_need_an_address_that_the_source_gives() {
        assertThat(said("download", "\"exports/{/id}/file\""))
                .singleElement()
                .asString()
                .startsWith("[T-JOB-HOST] `*.files.example.com` has no file");
        assertThat(said(
                        Map.of("download", "\"exports/{/id}/file\"", "address", "\"/url\""),
                        "@GET(\"exports\") List<Item> items();"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@GET(\"exports\") List<Item> items(@ChangeToken(from = \"/t\") @Query(\"t\") String t);|[T-JOB-READ]",
                "@OnError(status = 404, action = Action.SKIP) @Incremental(cursor = \"changed_at\") @GET(\"exports\") List<Item> items(@CursorStart(initial = \"2020-01-01T00:00:00Z\") @Query(\"a\") Instant a, @CursorEnd @Query(\"b\") Instant b);|[T-JOB-READ]",
                "@OffsetPagination(param = \"skip\") @GET(\"exports\") List<Item> items();|[T-JOB-PAGES]",
                "@POST(\"graphql\") @GraphQL(\"subscription { a { b } }\") List<Item> items();|[T-GRAPHQL]",
            })
    void what_does_not_go_with_a_job_is_said(String method, String message) {
        assertThat(said(Map.of(), method)).anySatisfy(found -> assertThat(found).startsWith(message));
    }

    @Test
    void a_mutation_may_ask_for_a_job() {
        assertThat(said(
                        Map.of("statusBody", "\"{\\\"id\\\": \\\"{/data/id}\\\"}\""),
                        "@POST(\"graphql\") @GraphQL(\"mutation { run { id } }\") List<Item> items();"))
                .isEmpty();
    }
}
