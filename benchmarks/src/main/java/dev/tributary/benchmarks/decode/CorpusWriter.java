package dev.tributary.benchmarks.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Wrote {@code orders.json}, all of it invented; the same at every call. */
final class CorpusWriter {
    private static final int RECORDS = 200;
    private static final List<String> WORDS = List.of(
            "river", "stone", "copper", "walnut", "linen", "harbour", "meadow", "lantern", "quiet", "amber", "north",
            "silver", "cedar", "morning", "field", "paper", "winter", "garden", "market", "bridge");
    private static final List<String> FOREIGN = List.of("Zürich", "Göteborg", "São Paulo", "Łódź", "大阪", "Αθήνα");
    private static final List<String> CITIES = List.of("Springfield", "Riverton", "Lakeside", "Hillview", "Fairhaven");

    private final Random random = new Random(20_260_105);

    /** Takes the file to write. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), new CorpusWriter().array());
    }

    private String array() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(order(i));
        }
        return "[" + String.join(",\n", records) + "]\n";
    }

    private String order(int i) {
        long id = 5_000_000_000L + i * 7919L;
        Instant created = Instant.ofEpochSecond(1_700_000_000L + i * 3607L);
        return object(
                "id", id,
                "number", text("SO-" + (100_000 + i)),
                "url", text("https://orders.example.com/v1/orders/" + id),
                "status", text(one(List.of("open", "paid", "shipped", "cancelled"))),
                "currency", text(one(List.of("EUR", "USD", "JPY"))),
                "total", money(90_000),
                "tax", money(9_000),
                "gift", random.nextInt(8) == 0,
                "paid", random.nextInt(10) == 0 ? "null" : random.nextBoolean(),
                "weight", String.format(Locale.ROOT, "%.3f", random.nextDouble() * 20),
                "customer", customer(created),
                "shipping_address", address(),
                "billing_address", random.nextInt(4) == 0 ? "null" : address(),
                "items", array(4 + random.nextInt(5), this::item),
                "shipments", array(random.nextInt(3), () -> shipment(created)),
                "tags", array(random.nextInt(5), () -> text(one(WORDS))),
                "note", random.nextInt(3) == 0 ? "null" : text(sentence(8 + random.nextInt(30))),
                "cancel_reason", "null",
                "due_on", text(LocalDate.of(2024, 1, 1).plusDays(i).toString()),
                "created_at", text(created.toString()),
                "updated_at",
                        text(created.plusMillis(86_400_000L + random.nextInt(100_000))
                                .toString()),
                "cancelled_at", "null");
    }

    private String customer(Instant created) {
        long id = 10_000_000L + random.nextInt(1_000_000);
        String name = one(WORDS) + " " + one(WORDS);
        return object(
                "id", id,
                "email", text(name.replace(' ', '.') + "@example.com"),
                "name", text(name),
                "phone", text("+1 555 0" + (100 + random.nextInt(900))),
                "avatar_url", text("https://images.example.com/avatars/" + id + ".png?size=64"),
                "locale", text(one(List.of("en-GB", "de-CH", "ja-JP"))),
                "verified", random.nextBoolean(),
                "orders_count", random.nextInt(200),
                "created_at",
                        text(created.minusSeconds(random.nextInt(50_000_000)).toString()));
    }

    private String address() {
        return object(
                "name", text(one(WORDS) + " " + one(WORDS)),
                "street", text((1 + random.nextInt(300)) + " " + one(WORDS) + " street"),
                "city", text(one(random.nextInt(4) == 0 ? FOREIGN : CITIES)),
                "postal_code", text(String.valueOf(10_000 + random.nextInt(80_000))),
                "country", text(one(List.of("CH", "SE", "BR", "PL", "JP", "GR"))),
                "latitude", String.format(Locale.ROOT, "%.6f", random.nextDouble() * 180 - 90),
                "longitude", String.format(Locale.ROOT, "%.6f", random.nextDouble() * 360 - 180));
    }

    private String item() {
        String title = one(WORDS) + " " + one(WORDS) + " " + one(WORDS);
        return object(
                "id", 900_000_000L + random.nextInt(1_000_000),
                "sku", text("SKU-" + random.nextInt(100_000) + "-" + one(WORDS)),
                "title", text(title),
                "quantity", 1 + random.nextInt(9),
                "price", money(20_000),
                "taxable", random.nextBoolean(),
                "image_url", text("https://images.example.com/products/" + title.replace(' ', '-') + ".jpg"),
                "options", array(random.nextInt(3), this::option));
    }

    private String option() {
        return object("name", text(one(List.of("size", "colour", "finish"))), "value", text(one(WORDS)));
    }

    private String shipment(Instant created) {
        Instant shipped = created.plusSeconds(random.nextInt(500_000));
        return object(
                "id", 70_000_000L + random.nextInt(1_000_000),
                "carrier", text(one(List.of("post", "courier"))),
                "tracking_number", text("TRK" + (1_000_000_000L + random.nextInt(1_000_000_000))),
                "shipped_at", text(shipped.toString()),
                "delivered_at",
                        random.nextBoolean()
                                ? "null"
                                : text(shipped.plusSeconds(90_000).toString()));
    }

    private String sentence(int words) {
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            sentence.add(random.nextInt(25) == 0 ? one(FOREIGN) : one(WORDS));
        }
        String said = String.join(" ", sentence);
        return random.nextInt(5) == 0 ? "\\\"" + said + "\\\"\\n" + one(WORDS) : said;
    }

    private String money(int bound) {
        return String.format(Locale.ROOT, "%d.%02d", random.nextInt(bound / 10), random.nextInt(100));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String array(int size, java.util.function.Supplier<String> element) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(element.get());
        }
        return "[" + String.join(",", elements) + "]";
    }

    private static String object(Object... namesAndValues) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.add("\"" + namesAndValues[i] + "\":" + namesAndValues[i + 1]);
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String text(String text) {
        return "\"" + text + "\"";
    }

    private CorpusWriter() {}
}
