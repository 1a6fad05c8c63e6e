package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.Hooks;
import dev.tributary.runtime.hook.Paginator;
import dev.tributary.runtime.hook.RequestBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class PageHooksTest {
    private final FakeWorld world = new FakeWorld();

    /** Pages by letters: a, b, c. */
    static final class Letters implements Paginator {
        @Override
        public PageState first() {
            return new PageState(Map.of("letter", "a"));
        }

        @Override
        public Optional<PageState> next(PageState sent, PageResponse received) {
            char letter = sent.values().get("letter").charAt(0);
            return letter == 'c' || received.rows() == 0
                    ? Optional.empty()
                    : Optional.of(new PageState(Map.of("letter", String.valueOf((char) (letter + 1)))));
        }
    }

    /** Never ends. */
    static final class Stuck implements Paginator {
        @Override
        public Optional<PageState> next(PageState sent, PageResponse received) {
            return Optional.of(new PageState(Map.of("letter", "a")));
        }
    }

    /** Signs the query. */
    static final class Signed implements RequestBuilder {
        @Override
        public HookRequest build(HookRequest declared, ReadContext context) {
            return new HookRequest(
                    declared.method(),
                    URI.create(declared.url() + "?signed="
                            + context.option("filter").orElse("all")),
                    List.of(new HookRequest.Header("X-Signed", "yes")),
                    declared.body());
        }
    }

    /** Asks somebody else. */
    static final class Astray implements RequestBuilder {
        @Override
        public HookRequest build(HookRequest declared, ReadContext context) {
            return new HookRequest(
                    declared.method(), URI.create("https://elsewhere.example/"), declared.headers(), declared.body());
        }
    }

    @Test
    void a_paginator_leads_through_the_pages() {
        assertThat(connector(Hooks.of(Letters::new)).read(Offset.START).ids()).containsExactly(97L, 98L, 99L);
        assertThat(world.requests())
                .extracting(request -> request.url().query())
                .containsExactly("letter=a", "letter=b", "letter=c");
    }

    @Test
    void a_paginator_that_goes_in_circles_is_an_error() {
        assertThatThrownBy(() -> connector(Hooks.of(Stuck::new)).read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("the steps of Stuck to the next page lead in a circle");
    }

    @Test
    void a_request_builder_changes_requests_but_not_where_they_go() {
        connector(Hooks.of(Signed::new)).read(Offset.START);

        assertThat(world.requests()).first().satisfies(request -> {
            assertThat(request.url().query()).isEqualTo("signed=all");
            assertThat(request.header("X-Signed")).isEqualTo("yes");
            assertThat(request.header("Authorization")).isNotNull();
        });
        assertThatThrownBy(() -> connector(Hooks.of(Astray::new)).read(Offset.START))
                .isInstanceOf(HookException.class)
                .hasMessageContaining("the hook Astray makes a request to another origin than the source's");
    }

    private TestConnector connector(Hooks hooks) {
        return new TestConnector(
                TestConnector.source(
                        List.of(TestConnector.snapshot(new PaginationModel.SinglePage())), List.of(), null),
                TestConnector.OPTIONS,
                world.environment(this::answer),
                hooks);
    }

    private Response answer(Request request) {
        String letter = request.url().queryParameter("letter");
        long id = letter == null ? 1 : letter.charAt(0);
        return world.response(request, 200, "[{\"id\":" + id + "}]").build();
    }
}
