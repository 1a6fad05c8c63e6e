package dev.tributary.processor.reader;

import dev.tributary.processor.definition.DiscoveryMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a component of a discovery's row says of a column. */
final class DiscoveryReader {

    /** @param finder finds one of our own annotations on the component */
    static List<DiscoveryMark> marks(Function<String, Optional<Annotation>> finder) {
        List<DiscoveryMark> marks = new ArrayList<>();
        finder.apply("ColumnName").ifPresent(name -> marks.add(new DiscoveryMark.Name(name.origin())));
        finder.apply("TableName").ifPresent(name -> marks.add(new DiscoveryMark.Table(name.origin())));
        finder.apply("ColumnDescription")
                .ifPresent(description -> marks.add(new DiscoveryMark.Description(description.origin())));
        finder.apply("ColumnType")
                .ifPresent(type -> marks.add(new DiscoveryMark.Type(
                        type.annotations("value").stream()
                                .map(mapping -> new DiscoveryMark.Mapping(
                                        mapping.text("wire"),
                                        mapping.text("type"),
                                        PaginationReader.wireFormat(mapping, "format")))
                                .toList(),
                        type.text("otherwise"),
                        type.origin())));
        return marks;
    }

    private DiscoveryReader() {}
}
