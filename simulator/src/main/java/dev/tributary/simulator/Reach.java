package dev.tributary.simulator;

import dev.tributary.model.SourceModel;
import dev.tributary.simulator.http.Answers;
import dev.tributary.simulator.http.Arrival;
import dev.tributary.simulator.http.Sent;

/** How a source is reached, and where. */
interface Reach extends AutoCloseable {

    /** Makes a source reachable. */
    @FunctionalInterface
    interface Opening {
        /**
         * Makes it reachable.
         *
         * @param source answers for the source and its files
         * @param tokens answers for the token endpoint
         */
        Reach open(SourceModel model, Answers source, Answers tokens);
    }

    /** Where the source is, ending in a slash. */
    String baseUrl();

    /** Where the files are that a source has at other hosts. */
    String filesUrl();

    /** Where tokens are issued: another origin than the tables', as what belongs to one must not go to the other. */
    String tokenUrl();

    /** The answer to a request to one of these addresses. */
    Sent answer(Arrival arrival);

    @Override
    void close();
}
