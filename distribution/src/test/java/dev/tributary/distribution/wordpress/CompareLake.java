package dev.tributary.distribution.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares every table of the lake with what the site's API returns, field by field; exit status 1 if they differ. */
final class CompareLake {
    private static final String EVERY_STATUS = "status=publish,future,draft,pending,private,trash";
    private static final Map<String, String> LISTS = lists();
    private static final int SHOWN = 10;

    private final SparkSession spark;
    private final WordPressSite site;
    private final String schema;

    private CompareLake(SparkSession spark, WordPressSite site, String schema) {
        this.spark = spark;
        this.site = site;
        this.schema = schema;
    }

    /** The argument is the directory that holds the tables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.log.level", "ERROR")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.databricks.delta.snapshotPartitions", 1)
                .getOrCreate();
        CompareLake comparison = new CompareLake(spark, WordPressSite.ofEnvironment(), arguments[0]);
        boolean equal = true;
        for (String table : LISTS.keySet()) {
            equal &= comparison.compare(table);
        }
        spark.stop();
        System.exit(equal ? 0 : 1);
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("posts", "posts?context=edit&orderby=id&order=asc&" + EVERY_STATUS);
        lists.put("pages", "pages?context=edit&orderby=id&order=asc&" + EVERY_STATUS);
        lists.put("comments", "comments?context=edit&orderby=id&order=asc&status=any");
        lists.put("users", "users?context=edit&orderby=id&order=asc");
        lists.put("categories", "categories?context=edit&orderby=id&order=asc");
        lists.put("tags", "tags?context=edit&orderby=id&order=asc");
        lists.put("media", "media?context=edit&orderby=id&order=asc&status=inherit,private,trash");
        return lists;
    }

    private boolean compare(String table) throws IOException, InterruptedException {
        Map<Long, JsonNode> expected = new LinkedHashMap<>();
        for (JsonNode item : site.list(LISTS.get(table))) {
            expected.put(item.get("id").asLong(), item);
        }
        List<Row> rows = spark.read().format("delta").load(schema + "/" + table).collectAsList();
        Differences differences = new Differences();
        TreeSet<Long> seen = new TreeSet<>();
        for (Row row : rows) {
            long id = row.getLong(row.fieldIndex("id"));
            JsonNode item = expected.get(id);
            if (!seen.add(id)) {
                differences.add(id + ": twice in the lake");
            } else if (item == null) {
                differences.add(id + ": in the lake, not at the source");
            } else {
                differences.row(Long.toString(id), row, item);
            }
        }
        expected.keySet().stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> differences.add(id + ": at the source, not in the lake"));
        differences.addColumnsNeverFilled();

        System.out.printf(
                "%-10s %5d rows, %6d values compared, %d differences; not taken: %s%n",
                table,
                rows.size(),
                differences.compared(),
                differences.found().size(),
                differences.fieldsWithoutColumn());
        differences.found().stream().limit(SHOWN).forEach(difference -> System.out.println("  " + difference));
        return differences.found().isEmpty();
    }
}
