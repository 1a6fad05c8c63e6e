package dev.tributary.runtime.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Feeds garbled inputs to a part of the runtime until its time is up: {@code -Dfuzz.seconds} for each test, {@value #SECONDS}
 * without. A failure names its seed; {@code -Dfuzz.seed} begins there.
 */
public final class Fuzz {
    private static final int SECONDS = 1;
    private static final Duration MOST_OF_AN_INPUT = Duration.ofSeconds(5);
    private static final int LONGEST = 50_000;

    /** What stands in the way of parsers of all kinds. */
    private static final List<String> WORDS = List.of(
            "\"",
            "'",
            "\\",
            "\\u",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            "[]",
            "{}",
            ":",
            ",",
            ";",
            "=",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml version='1.0'?>",
            "<!DOCTYPE a [",
            "&amp;",
            "&#0;",
            "&a;",
            "null",
            "true",
            "NaN",
            "-0",
            "1e999999999",
            "-1e-999999999",
            "9223372036854775808",
            "0x7f",
            "\0",
            "\r\n",
            "\n",
            "\uFEFF",
            "\u2028",
            "%2e%2e",
            "%00",
            "%",
            "../",
            "//",
            "@",
            "#",
            "?",
            "file:",
            "http://",
            "[::1]",
            "169.254.169.254",
            "rel=next",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "9999-12-31T23:59:59.999999999Z",
            "-999999999-01-01",
            "+18:00",
            "version");

    /** Takes an input; throws what an input may cause, and nothing else. */
    @FunctionalInterface
    public interface Target {
        void take(byte[] input, Random random) throws Exception;
    }

    /**
     * Feeds a target.
     *
     * @param expected the errors that an input may cause
     * @param seeds inputs that are right
     */
    public static void run(Target target, List<Class<? extends Throwable>> expected, String... seeds) {
        run(
                target,
                expected,
                Arrays.stream(seeds)
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /** The same with inputs that are no texts. */
    public static void run(Target target, List<Class<? extends Throwable>> expected, List<byte[]> seeds) {
        long first = Long.getLong("fuzz.seed", new Random().nextLong());
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("fuzz.seconds", SECONDS)).toNanos();
        long seed = first;
        do {
            one(target, expected, seeds, seed);
            seed++;
        } while (System.nanoTime() < end);
        System.out.println("Fuzzed with the seeds " + first + " to " + (seed - 1));
    }

    private static void one(Target target, List<Class<? extends Throwable>> expected, List<byte[]> seeds, long seed) {
        Random random = new Random(seed);
        byte[] input = mutated(seeds, random);
        long begin = System.nanoTime();
        try {
            target.take(input, random);
        } catch (Throwable thrown) {
            if (expected.stream().noneMatch(type -> type.isInstance(thrown))) {
                throw new AssertionError("-Dfuzz.seed=" + seed + ", input " + shown(input), thrown);
            }
            if (String.valueOf(thrown.getMessage()).length() > 20_000) {
                throw new AssertionError("-Dfuzz.seed=" + seed + " has a message of no end", thrown);
            }
        }
        if (System.nanoTime() - begin > MOST_OF_AN_INPUT.toNanos()) {
            throw new AssertionError("-Dfuzz.seed=" + seed + " took too long, input " + shown(input));
        }
    }

    private static String shown(byte[] input) {
        return HexFormat.of().formatHex(input) + " = " + new String(input, StandardCharsets.ISO_8859_1);
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, seeds, random);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private static byte[] changed(byte[] bytes, List<byte[]> seeds, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = at + random.nextInt(bytes.length - at + 1);
        return switch (random.nextInt(8)) {
            case 0 -> joined(bytes, at, word(random), at);
            case 1 -> joined(bytes, at, word(random), to);
            case 2 -> joined(bytes, at, new byte[0], to);
            case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            case 4 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield joined(bytes, at, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length), to);
            }
            case 5 -> joined(bytes, at, repeated(word(random), random.nextInt(600)), at);
            case 6 -> {
                byte[] noise = new byte[random.nextInt(8)];
                random.nextBytes(noise);
                yield joined(bytes, at, noise, Math.min(bytes.length, at + noise.length));
            }
            default -> {
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield bytes;
            }
        };
    }

    private static byte[] word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] word, int times) {
        byte[] all = new byte[word.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(word, 0, all, i * word.length, word.length);
        }
        return all;
    }

    /** The bytes up to one place, others, and the bytes from another place on. */
    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        byte[] joined = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
        System.arraycopy(middle, 0, joined, head, middle.length);
        System.arraycopy(bytes, tail, joined, head + middle.length, bytes.length - tail);
        return joined;
    }

    private Fuzz() {}
}
