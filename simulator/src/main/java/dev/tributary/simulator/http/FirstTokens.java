package dev.tributary.simulator.http;

import dev.tributary.model.FirstTokenModel;
import dev.tributary.model.ValueModel;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Answers the requests that ask for the present change token of a feed. */
record FirstTokens(Collection<SimulatedTable> tables) {
    private static final HttpUrl ROOT = HttpUrl.get("http://127.0.0.1/");

    /** The feed whose token a request asks for; credentials in its query count for nothing. */
    Optional<SimulatedTable> meant(String method, HttpUrl address, Credentials credentials) {
        return tables.stream()
                .filter(table -> model(table)
                        .filter(first -> method.equals("GET") && isAt(first, address, credentials))
                        .isPresent())
                .findFirst();
    }

    private static Optional<FirstTokenModel> model(SimulatedTable table) {
        return table.model().changeToken().map(ValueModel.ChangeToken::first);
    }

    private static boolean isAt(FirstTokenModel first, HttpUrl address, Credentials credentials) {
        HttpUrl wanted = Objects.requireNonNull(ROOT.resolve(first.path()));
        return address.encodedPath().equals(wanted.encodedPath())
                && Objects.equals(credentials.removedFrom(address).query(), wanted.query());
    }

    /** The token as of now. */
    static Page answer(SimulatedTable feed) {
        return new Page(List.of(), Map.of(), Map.of())
                .with(model(feed).orElseThrow().at(), feed.latestChange());
    }
}
