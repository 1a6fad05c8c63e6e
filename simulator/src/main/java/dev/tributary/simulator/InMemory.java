package dev.tributary.simulator;

import dev.tributary.model.SourceModel;
import dev.tributary.simulator.http.Answers;
import dev.tributary.simulator.http.Arrival;
import dev.tributary.simulator.http.Sent;

/** A source whose requests are handed to it; its addresses are names that no network knows. */
record InMemory(Answers source, Answers tokens) implements Reach {
    private static final String TOKENS = "tokens.test";

    static Reach open(SourceModel model, Answers source, Answers tokens) {
        return new InMemory(source, tokens);
    }

    @Override
    public String baseUrl() {
        return "http://source.test/";
    }

    @Override
    public String filesUrl() {
        return "http://files.test/";
    }

    @Override
    public String tokenUrl() {
        return "http://" + TOKENS + "/token";
    }

    @Override
    public Sent answer(Arrival arrival) {
        return (arrival.address().host().equals(TOKENS) ? tokens : source).answer(arrival);
    }

    @Override
    public void close() {}
}
