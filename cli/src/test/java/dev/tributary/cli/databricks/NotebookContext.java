package dev.tributary.cli.databricks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What notebooks find on the platform: secrets by scope, and parameters. Static, since a notebook's cells look it up. */
public final class NotebookContext {
    private static final Map<String, Map<String, String>> SECRETS = new ConcurrentHashMap<>();
    private static final Map<String, String> PARAMETERS = new ConcurrentHashMap<>();

    /** What Scala code needs before the first cell: {@code spark} and {@code dbutils}, as far as notebooks use them. */
    static final String PRELUDE = """
            val spark: org.apache.spark.sql.SparkSession = org.apache.spark.sql.SparkSession.active
            object dbutils {
              import dev.tributary.cli.databricks.NotebookContext
              import scala.jdk.CollectionConverters._
              case class SecretMetadata(key: String)
              object secrets {
                def list(scope: String): Seq[SecretMetadata] = NotebookContext.keys(scope).asScala.toSeq.map(SecretMetadata(_))
                def get(scope: String, key: String): String = NotebookContext.secret(scope, key)
              }
              object widgets {
                def text(name: String, defaultValue: String, label: String = null): Unit = NotebookContext.declare(name, defaultValue)
                def get(name: String): String = NotebookContext.parameter(name)
              }
            }
            """;

    static void scope(String name, Map<String, String> secrets) {
        SECRETS.put(name, new TreeMap<>(secrets));
    }

    static void parameters(Map<String, String> given) {
        PARAMETERS.clear();
        PARAMETERS.putAll(given);
    }

    public static List<String> keys(String scope) {
        return List.copyOf(inScope(scope).keySet());
    }

    public static String secret(String scope, String key) {
        return inScope(scope).getOrDefault(key, "");
    }

    private static Map<String, String> inScope(String scope) {
        return SECRETS.getOrDefault(scope, Map.of());
    }

    public static void declare(String name, String defaultValue) {
        PARAMETERS.putIfAbsent(name, defaultValue);
    }

    public static String parameter(String name) {
        return PARAMETERS.getOrDefault(name, "");
    }

    private NotebookContext() {}
}
