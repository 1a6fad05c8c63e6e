package dev.tributary.runtime.spark;

import java.io.Serializable;

/** Gets what readers did in tasks; the same object may be told in several JVMs. */
interface ReadTally extends Serializable {

    /** Nobody asks. */
    ReadTally NONE = counts -> {};

    void add(ReadCounts counts);
}
