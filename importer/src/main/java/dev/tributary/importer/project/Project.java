package dev.tributary.importer.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A Maven project around a descriptor: what it is built with, the test that checks it, and what is left to do.
 *
 * @param source the source's name
 * @param type the descriptor's simple name
 * @param javaPackage its package
 * @param descriptor its source text
 * @param title what people call the API
 * @param tables the names of its tables
 * @param guesses what was guessed of each, as {@code table: guess}
 * @param origin what it was begun with
 */
public record Project(
        String source,
        String type,
        String javaPackage,
        String descriptor,
        String title,
        List<String> tables,
        List<String> guesses,
        Origin origin) {

    public Project {
        tables = List.copyOf(tables);
        guesses = List.copyOf(guesses);
    }

    /**
     * A project to begin with where nothing tells of the source: its descriptor is an example that works, with comments
     * that teach.
     *
     * @param source the source's name
     * @param wanted the descriptor's simple name, which gets an ending where the example speaks of another type by it
     * @param javaPackage its package
     */
    public static Project template(String source, String wanted, String javaPackage) {
        String text = resource("template.txt");
        boolean taken = Pattern.compile("(import [\\w.]+\\.|record )" + wanted + "\\b")
                .matcher(text)
                .find();
        String type = taken ? wanted + "Api" : wanted;
        return new Project(
                source,
                type,
                javaPackage,
                text.replace("__package__", javaPackage)
                        .replace("__source__", source)
                        .replace("__type__", type),
                type,
                List.of("customers", "orders", "lines"),
                List.of(),
                Origin.TEMPLATE);
    }

    /** Every file by its path, in a fixed order. */
    public Map<String, String> files() {
        String directory = javaPackage.replace('.', '/');
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", pom());
        files.put("README.md", readme());
        files.put("src/main/java/" + directory + "/" + type + ".java", descriptor);
        files.put("src/test/java/" + directory + "/" + type + "Tests.java", test());
        files.put("src/test/resources/junit-platform.properties", """
                # Checks have nothing in common.
                junit.jupiter.execution.parallel.enabled=true
                junit.jupiter.execution.parallel.mode.default=concurrent
                """);
        return files;
    }

    private String test() {
        return """
                package %s;

                import dev.tributary.testing.ConformanceTest;

                @ConformanceTest(%s.class)
                class %sTests {}
                """.formatted(javaPackage, type, type);
    }

    private String pom() {
        Properties versions = versions();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>

                  <groupId>@group@</groupId>
                  <artifactId>@artifact@-connector</artifactId>
                  <version>1.0.0-SNAPSHOT</version>

                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    <tributary.version>@tributary@</tributary.version>
                  </properties>

                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>dev.tributary</groupId>
                        <artifactId>tributary-bom</artifactId>
                        <version>${tributary.version}</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>

                  <dependencies>
                    <dependency>
                      <groupId>dev.tributary</groupId>
                      <artifactId>tributary-annotations</artifactId>
                    </dependency>
                    <dependency>
                      <groupId>dev.tributary</groupId>
                      <artifactId>tributary-runtime</artifactId>
                    </dependency>
                    <dependency>
                      <!-- The cluster has it. -->
                      <groupId>org.apache.spark</groupId>
                      <artifactId>spark-sql_@scala@</artifactId>
                      <version>@spark@</version>
                      <scope>provided</scope>
                    </dependency>
                    <dependency>
                      <groupId>dev.tributary</groupId>
                      <artifactId>tributary-test-suite</artifactId>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>

                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.14.1</version>
                        <configuration>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>dev.tributary</groupId>
                              <artifactId>tributary-processor</artifactId>
                              <version>${tributary.version}</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <version>3.5.6</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-jar-plugin</artifactId>
                        <version>3.5.0</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>3.4.0</version>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.replace("@group@", javaPackage)
                .replace("@artifact@", artifact())
                .replace("@tributary@", versions.getProperty("tributary"))
                .replace("@spark@", versions.getProperty("spark"))
                .replace("@scala@", versions.getProperty("scala"));
    }

    private String artifact() {
        return source.replace('_', '-');
    }

    private String readme() {
        StringBuilder readme = new StringBuilder();
        readme.append("# A connector for ")
                .append(line(title.isEmpty() ? source : title))
                .append("\n\n");
        readme.append("""
                The interface `%s` describes the source; the build makes a connector of it and checks that in a simulation:

                ```sh
                mvn verify
                ```

                Spark reads its tables by `format("%s")` with the jar and its dependencies on the class path. So does Tributary's
                command line:

                ```sh
                export TRIBUTARY_CONNECTORS=$PWD/target/%s-connector-1.0.0-SNAPSHOT.jar
                tributary describe %s
                ```

                ## Tables

                """.formatted(type, source, artifact(), source));
        tables.forEach(table -> readme.append("- `").append(table).append("`\n"));
        readme.append("\n## Before you rely on it\n\n");
        readme.append(origin.caution());
        if (!guesses.isEmpty()) {
            readme.append('\n');
            guesses.forEach(guess -> readme.append("- ").append(line(guess)).append('\n'));
        } else if (origin != Origin.TEMPLATE) {
            readme.append("\nNothing had to be guessed.\n");
        }
        return readme.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try {
            versions.load(new StringReader(resource("versions.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static String resource(String name) {
        try (InputStream file = Project.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing; build with Maven.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
