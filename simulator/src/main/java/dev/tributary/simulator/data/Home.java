package dev.tributary.simulator.data;

import java.util.Map;

/**
 * What a row belongs to.
 *
 * @param parent the number of the parent table's row, negative in a table without a parent
 * @param options the values of the options that stand for several
 */
record Home(long parent, Map<String, String> options) {

    /** Of a row of a table that is asked for by itself. */
    static final Home NONE = new Home(-1, Map.of());

    Home {
        options = Map.copyOf(options);
    }
}
