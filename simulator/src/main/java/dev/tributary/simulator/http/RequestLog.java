package dev.tributary.simulator.http;

import java.util.ArrayList;
import java.util.List;

/** The requests so far. */
public final class RequestLog {
    private final List<RequestRecord> records = new ArrayList<>();

    synchronized void add(RequestRecord entry) {
        records.add(entry);
    }

    /** The requests so far, oldest first. */
    public synchronized List<RequestRecord> records() {
        return List.copyOf(records);
    }

    /** Forgets the requests so far. */
    public synchronized void clear() {
        records.clear();
    }
}
