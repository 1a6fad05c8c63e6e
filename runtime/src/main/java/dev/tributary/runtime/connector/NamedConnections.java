package dev.tributary.runtime.connector;

import dev.tributary.runtime.error.ConnectorException;
import java.util.Map;
import java.util.Optional;

/**
 * Knows connections by name, for those who have no more than a name, such as Spark's options. At most one may be found by
 * {@link java.util.ServiceLoader}; without any, names mean nothing, as where the platform itself gives a connection's options.
 */
public interface NamedConnections {

    /**
     * {@return the connection of that name}
     *
     * @param name the connection's name
     * @param source the source that is read, empty for the connection to say
     * @param given whatever else is given; what of it is an option of the connection wins over all others
     * @throws ConnectorException if there is no such connection, or it lacks options; the message says what to do
     */
    Found find(String name, Optional<String> source, Map<String, String> given);

    /**
     * A connection.
     *
     * @param source the source's name
     * @param options all of its options, secrets among them
     */
    record Found(String source, Map<String, String> options) {

        /**
         * Copies the options.
         *
         * @param source the source's name
         * @param options all of its options, secrets among them
         */
        public Found {
            options = Map.copyOf(options);
        }

        /** Without the values of the options. */
        @Override
        public String toString() {
            return "Found[source=" + source + ", options=" + options.keySet() + "]";
        }
    }
}
