package dev.tributary.runtime.limit;

import java.time.Duration;
import java.util.List;

/** Whether a request may be made. */
sealed interface Admission {

    /** It has begun. */
    record Begun(List<Counted> counted) implements Admission {}

    /** Not yet; after that time one may ask again. */
    record Later(Duration left) implements Admission {}

    /** Not yet; one may ask again when others have ended or left. */
    record Behind() implements Admission {}

    /** The request as a limit counts it. */
    record Counted(Limit limit, Ticket ticket) {}
}
