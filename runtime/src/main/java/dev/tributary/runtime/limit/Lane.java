package dev.tributary.runtime.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where the requests of a table stand in line, so that none is passed by others for ever.
 *
 * @param limits what they are limited by
 * @param waiting those that wait, in the order of their coming
 */
record Lane(List<Limit> limits, Deque<Object> waiting) {

    Lane(List<Limit> limits) {
        this(limits, new ArrayDeque<>());
    }
}
