package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Hook;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.runtime.hook.ColumnDiscovery;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * Northwind, a sample service of OData: customers with the columns that its metadata says, and with the nested collections
 * that whoever reads chooses.
 */
@Source(
        name = "northwind",
        baseUrl = "https://services.odata.org/V4/Northwind/Northwind.svc/",
        documentation = "https://www.odata.org/odata-services/")
@NoAuth
@Records("/value")
@NextUrlPagination(next = "/@odata.nextLink")
@Hook(Northwind.Metadata.class)
public interface Northwind {

    /**
     * Customers.
     *
     * @param expand the navigation properties whose entities each customer is to have, separated by commas, such as Orders
     */
    @Table
    @GET("Customers")
    List<Customer> customers(@TableOption(required = false) @Query("$expand") String expand);

    /** A customer. */
    record Customer(
            @Key @JsonProperty("CustomerID") String customerId,
            @JsonAnySetter DynamicStruct columns) {}

    /** Reads the metadata of OData, which is XML: a column for each property, and one for each expanded collection. */
    final class Metadata implements ColumnDiscovery {
        private static final String ENTITY = "Customer";
        private static final Map<String, String> TYPES = Map.of(
                "Edm.Boolean", "BOOLEAN",
                "Edm.Int16", "BIGINT",
                "Edm.Int32", "BIGINT",
                "Edm.Int64", "BIGINT",
                "Edm.Double", "DOUBLE",
                "Edm.Decimal", "DECIMAL(38,10)",
                "Edm.Date", "DATE",
                "Edm.DateTimeOffset", "TIMESTAMP",
                "Edm.Binary", "BINARY");

        @Override
        public List<DiscoveredColumn> discover(DiscoveryContext context) throws IOException {
            Set<String> expanded = Set.of(context.option("expand").orElse("").split("\\s*,\\s*"));
            try {
                return columns(context.get("$metadata"), expanded);
            } catch (XMLStreamException e) {
                throw new IOException("The metadata is no XML: " + e.getMessage(), e);
            }
        }

        private static List<DiscoveredColumn> columns(String metadata, Set<String> expanded) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(metadata));
            List<DiscoveredColumn> columns = new ArrayList<>();
            boolean within = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    String name = xml.getAttributeValue(null, "Name");
                    if (element.equals("EntityType")) {
                        within = name.equals(ENTITY);
                    } else if (within && element.equals("Property")) {
                        String type = TYPES.getOrDefault(xml.getAttributeValue(null, "Type"), "STRING");
                        columns.add(new DiscoveredColumn(name, name, type, ""));
                    } else if (within && element.equals("NavigationProperty") && expanded.contains(name)) {
                        columns.add(new DiscoveredColumn(name, name, "VARIANT", "Expanded, as it is"));
                    }
                }
            }
            return columns;
        }
    }
}
