package dev.tributary.it;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * That a thing is so from a time on, or is no more.
 *
 * @param at when; null where that is not known
 * @param place where it comes among the others that a read delivers
 */
record LedgerEvent(
        long id,
        @Nullable Instant at,
        boolean gone,
        @Nullable String name,
        @Nullable String city,
        @Nullable String height,
        @Nullable String payload,
        int place) {
    private static final String NULL = "null";

    static LedgerEvent made(long id, @Nullable Instant at, Random random) {
        boolean somewhere = random.nextInt(4) > 0;
        int number = random.nextInt(1_000);
        return new LedgerEvent(
                id,
                at,
                false,
                random.nextInt(5) > 0 ? "thing " + number : null,
                somewhere && random.nextInt(5) > 0 ? "city " + random.nextInt(9) : null,
                somewhere ? String.format(Locale.ROOT, "%d.5", random.nextInt(100)) : null,
                random.nextInt(4) > 0 ? "{\"deep\":{\"list\":[1,\"b\"]},\"visits\":" + number + "}" : null,
                random.nextInt());
    }

    static LedgerEvent gone(long id, Instant at, Random random) {
        return new LedgerEvent(id, at, true, null, null, null, null, random.nextInt());
    }

    /** As the source sends it. */
    String json(boolean timed, boolean flagged) {
        StringBuilder json = new StringBuilder("{\"id\":").append(id);
        if (name != null) {
            json.append(",\"name\":\"").append(name).append('"');
        }
        if (height != null) {
            String cityJson = city == null ? NULL : "\"" + city + "\"";
            json.append(",\"place\":{\"city\":")
                    .append(cityJson)
                    .append(",\"height\":")
                    .append(height)
                    .append('}');
        }
        if (payload != null) {
            json.append(",\"payload\":").append(payload);
        }
        if (timed) {
            json.append(",\"updated_at\":").append(at == null ? NULL : "\"" + at + "\"");
        }
        if (flagged) {
            json.append(",\"gone\":").append(gone);
        }
        return json.append('}').toString();
    }

    /** As a row of a target, which {@link IngestionMain} prints so. */
    String row(boolean timed) {
        return id + " | " + name + " | " + city + " | " + height + " | " + payload + (timed ? " | " + micros(at) : "");
    }

    static String micros(@Nullable Instant time) {
        return time == null ? NULL : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }
}
