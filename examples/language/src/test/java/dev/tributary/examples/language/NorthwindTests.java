package dev.tributary.examples.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tributary.runtime.hook.ColumnDiscovery.DiscoveryContext;
import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.testing.ConformanceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ConformanceTest(value = Northwind.class, counterpart = NorthwindTests.Side.class)
class NorthwindTests {
    private static final String METADATA = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="NorthwindModel" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="Category"><Property Name="Picture" Type="Edm.Binary"/></EntityType>
            <EntityType Name="Customer"><Key><PropertyRef Name="CustomerID"/></Key>
            <Property Name="CustomerID" Type="Edm.String" Nullable="false"/>
            <Property Name="CompanyName" Type="Edm.String"/><Property Name="Employees" Type="Edm.Int32"/>
            <NavigationProperty Name="Orders" Type="Collection(NorthwindModel.Order)"/></EntityType>
            </Schema></edmx:DataServices></edmx:Edmx>""";

    /** Has the metadata, and rows as it says. */
    static final class Side implements Counterpart {
        private static final String PATH = "/$metadata";

        @Override
        public Received declared(Received request) {
            return request.url().getPath().equals(PATH) ? request.withPath("/Customers") : request;
        }

        @Override
        public Reply reply(String table, Received request, Reply described) {
            if (request.url().getPath().equals(PATH)) {
                return described.withBody("application/xml", METADATA.getBytes(StandardCharsets.UTF_8));
            }
            Map<String, Object> body = new LinkedHashMap<>();
            ((Map<?, ?>) described.body()).forEach((name, value) -> body.put(String.valueOf(name), value));
            List<Object> rows = new ArrayList<>();
            for (Object customer : (List<?>) body.getOrDefault("value", List.of())) {
                Map<String, Object> row = new LinkedHashMap<>();
                ((Map<?, ?>) customer).forEach((name, value) -> row.put(String.valueOf(name), value));
                row.put("CompanyName", "Alfreds Futterkiste");
                row.put("Employees", 7L);
                rows.add(row);
            }
            body.put("value", rows);
            return described.withBody(body);
        }
    }

    private record Context(Optional<String> expand) implements DiscoveryContext {
        @Override
        public String table() {
            return "customers";
        }

        @Override
        public Optional<String> said(String column) {
            return Optional.empty();
        }

        @Override
        public Optional<String> option(String name) {
            return expand;
        }

        @Override
        public String get(String path) {
            return METADATA;
        }
    }

    @Test
    void whoever_reads_chooses_the_collections_that_are_columns() throws IOException {
        assertEquals(
                List.of("CustomerID STRING", "CompanyName STRING", "Employees BIGINT", "Orders VARIANT"),
                columns(Optional.of("Region, Orders")));
        assertEquals(List.of("CustomerID STRING", "CompanyName STRING", "Employees BIGINT"), columns(Optional.empty()));
    }

    private static List<String> columns(Optional<String> expand) throws IOException {
        return new Northwind.Metadata()
                .discover(new Context(expand)).stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList();
    }
}
