package dev.tributary.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every class that was generated for the examples. */
class GeneratedConnectorsTest {

    static List<ConnectorFactory> connectors() {
        return Connectors.all();
    }

    @Test
    void there_is_a_connector_for_each_example() {
        assertThat(connectors()).extracting(ConnectorFactory::source).contains("github", "pokeapi", "wordpress");
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void a_connector_has_all_methods_of_the_contract(ConnectorFactory factory) {
        Class<?> connector = factory.getClass().getEnclosingClass();

        assertThat(connector).isFinal().isPublic();
        assertThat(LakeflowConnect.class).isAssignableFrom(connector);
        for (Method promised : LakeflowConnect.class.getMethods()) {
            assertThat(Arrays.stream(connector.getMethods())
                            .filter(method -> method.getName().equals(promised.getName()))
                            .filter(method -> Arrays.equals(method.getParameterTypes(), promised.getParameterTypes())))
                    .as(promised.toString())
                    .isNotEmpty()
                    .allMatch(method -> !Modifier.isAbstract(method.getModifiers()));
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void no_generated_class_has_a_main_method_or_knows_a_mock_or_an_integer_type(ConnectorFactory factory)
            throws Exception {
        List<String> names = classesBeside(factory);

        assertThat(names).contains(factory.getClass().getEnclosingClass().getSimpleName() + ".class");
        for (String name : names) {
            byte[] bytes;
            try (var in = factory.getClass().getResourceAsStream(name)) {
                bytes = in.readAllBytes();
            }
            // Class files hold names as they are, in the constant pool.
            String constants = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(constants.toLowerCase(Locale.ROOT)).as(name).doesNotContain("mock");
            assertThat(constants).as(name).doesNotContain("IntegerType", "([Ljava/lang/String;)V");
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void no_schema_has_an_integer_type_at_any_depth(ConnectorFactory factory) {
        SourceModel model = model(factory);
        try (SimulatedSource source = SimulatedSource.start(
                        model, SimulatorSettings.defaults().withRows(1));
                LakeflowConnect connector = factory.connect(source.connectionOptions(), Environments.current())) {
            for (String table : connector.listTables()) {
                StructType schema = connector.getTableSchema(table, source.tableOptions(table));
                assertThat(schema.json()).as(table).doesNotContain("\"integer\"", "\"short\"", "\"byte\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void absent_null_and_empty_objects_are_null_null_and_a_struct_of_nulls(ConnectorFactory factory)
            throws IOException {
        SourceModel model = model(factory);
        for (TableModel table : model.listed()) {
            for (ColumnModel column : table.columns()) {
                if (canBeEmpty(table, column)) {
                    try (ObjectVariants source = ObjectVariants.serve(model, table, column)) {
                        assertThat(values(factory, table, column.name(), source))
                                .as(table.name() + "." + column.name())
                                .containsExactly("null", "null", "struct of nulls");
                    }
                }
            }
        }
    }

    /** Whether the column is a struct without a field that must have a value, such as a cursor in it. */
    private static boolean canBeEmpty(TableModel table, ColumnModel column) {
        boolean holdsCursor =
                table.incremental() != null && table.incremental().cursor().startsWith(column.name() + ".");
        return !holdsCursor
                && column.type() instanceof ColumnType.Struct struct
                && struct.fields().stream().allMatch(ColumnModel::nullable);
    }

    private static List<String> values(
            ConnectorFactory factory, TableModel table, String column, ObjectVariants source) {
        List<String> values = new ArrayList<>();
        ReadOptions options = new ReadOptions(source.tableOptions(), List.of(column));
        try (LakeflowConnect connector = factory.connect(source.connectionOptions(), Environments.current());
                TableRead read = connector.readTable(table.name(), Offset.START, options)) {
            StructType schema = connector.getTableSchema(table.name(), source.tableOptions());
            int fields = ((StructType) schema.apply(column).dataType()).length();
            while (read.next()) {
                InternalRow row = read.row();
                values.add(row.isNullAt(0) ? "null" : kind(row.getStruct(0, fields)));
            }
        }
        return values;
    }

    private static String kind(InternalRow struct) {
        for (int i = 0; i < struct.numFields(); i++) {
            if (!struct.isNullAt(i)) {
                return "field " + i + " has a value";
            }
        }
        return "struct of nulls";
    }

    private static List<String> classesBeside(ConnectorFactory factory) throws IOException, URISyntaxException {
        Class<?> type = factory.getClass();
        URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        String folder = type.getPackageName().replace('.', '/');
        Path root = Path.of(place);
        if (Files.isDirectory(root)) {
            return names(root.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return names(jar.getPath(folder));
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceModel model(ConnectorFactory factory) {
        return ModelFile.load(factory.getClass().getClassLoader(), factory.source());
    }
}
