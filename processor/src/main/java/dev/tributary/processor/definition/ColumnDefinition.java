package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A component of a record, or an accessor of an interface.
 *
 * @param name the column's name
 * @param wireName what the field is called on the wire
 * @param description the Javadoc, empty where there is none
 * @param type the type
 * @param primitive whether the Java type is primitive, so never null
 * @param origin the declaration
 * @param key {@code @Key}
 * @param cursor {@code @Cursor}
 * @param deleted {@code @Deleted}
 * @param fromOption the table option that {@code @FromOption} names
 * @param fromParent {@code @FromParent}
 * @param fromFeed the column of the change feed that {@code @FromFeed} names
 * @param wireFormat {@code @WireFormat}
 * @param decimal {@code @Decimal}
 * @param places where the value lies, if it is no field of the row; more than one is a mistake
 * @param conversions what is made of the value on the wire; more than one is a mistake
 * @param discovery what it says of a column that is discovered
 * @param remarks what its author should know
 */
public record ColumnDefinition(
        String name,
        Located<String> wireName,
        String description,
        TypeDefinition type,
        boolean primitive,
        Origin origin,
        Optional<Origin> key,
        Optional<Origin> cursor,
        Optional<DeletedDefinition> deleted,
        Optional<Located<String>> fromOption,
        Optional<FromParentDefinition> fromParent,
        Optional<Located<String>> fromFeed,
        Optional<WireFormatDefinition> wireFormat,
        Optional<DecimalDefinition> decimal,
        List<PlaceInResponse> places,
        List<ConversionDefinition> conversions,
        List<DiscoveryMark> discovery,
        List<ColumnRemark> remarks) {

    public ColumnDefinition {
        places = List.copyOf(places);
        conversions = List.copyOf(conversions);
        discovery = List.copyOf(discovery);
        remarks = List.copyOf(remarks);
    }

    /** Whether it is a field of the row, by its name. */
    public boolean isField() {
        return !isAdded() && places.isEmpty();
    }

    /** Whether its value comes from what was asked, not from the response. */
    public boolean isAdded() {
        return fromOption.isPresent() || fromParent.isPresent() || fromFeed.isPresent();
    }
}
