package dev.tributary.simulator.data;

import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes texts that look like what a column's name promises. */
final class TextMaker {

    /** A text for a column, alike texts for alike names. */
    static String text(String column, SplittableRandom random) {
        String name = column.toLowerCase(Locale.ROOT);
        if (name.contains("email")) {
            return login(random) + "@example.com";
        }
        if (endsWithAny(name, "url", "link", "href", "uri", "source")) {
            return "https://example.com/" + Words.any(Words.NOUNS, random) + "/" + number(random) + "?a=1&b=%C3%BC";
        }
        if (endsWithAny(name, "login", "username", "user_name")) {
            return login(random);
        }
        if (endsWithAny(name, "sha", "hash", "oid", "digest")) {
            return hex(random, 40);
        }
        if (name.endsWith("uuid") || name.endsWith("guid")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (name.equals("id") || name.endsWith("_id") || name.endsWith("key")) {
            return Long.toString(random.nextLong(1L << 50), 36).toUpperCase(Locale.ROOT);
        }
        if (name.startsWith("color") || name.startsWith("colour")) {
            return hex(random, 6);
        }
        if (endsWithAny(name, "slug", "ref", "branch", "path")) {
            return Words.any(Words.NOUNS, random) + "-" + number(random);
        }
        if (endsWithAny(name, "state", "status")) {
            return Words.any(Words.STATES, random);
        }
        if (endsWithAny(name, "type", "kind", "role", "category", "reason")) {
            return Words.any(Words.KINDS, random);
        }
        return prose(name, random);
    }

    private static String prose(String name, SplittableRandom random) {
        if (endsWithAny(name, "title", "subject", "rendered", "headline", "summary")) {
            return Words.title(random);
        }
        if (endsWithAny(name, "body", "description", "message", "content", "comment", "excerpt", "text", "bio")) {
            return Words.prose(random);
        }
        if (name.contains("country") || name.contains("locale")) {
            return Words.any(Words.COUNTRIES, random);
        }
        if (endsWithAny(name, "_at", "date", "time")) {
            return "2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T08:30:00Z";
        }
        return name.endsWith("name") || name.endsWith("author")
                ? Words.person(random)
                : Words.any(Words.NOUNS, random) + " " + number(random);
    }

    /** A text for a key column, unlike that of every other row. */
    static String unique(String column, SplittableRandom random, long sequence) {
        String name = column.toLowerCase(Locale.ROOT);
        if (endsWithAny(name, "sha", "hash", "oid", "digest")) {
            return hex(random, 32) + HexFormat.of().toHexDigits(sequence, 8);
        }
        if (name.endsWith("uuid") || name.endsWith("guid")) {
            return new UUID(random.nextLong(), sequence).toString();
        }
        return Words.any(Words.NOUNS, random) + "-" + sequence;
    }

    private static String login(SplittableRandom random) {
        return Words.any(Words.NOUNS, random) + number(random);
    }

    private static String number(SplittableRandom random) {
        return Integer.toString(1 + random.nextInt(9_999));
    }

    private static String hex(SplittableRandom random, int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    private static boolean endsWithAny(String name, String... ends) {
        for (String end : ends) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private TextMaker() {}
}
