package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.PaginationDefinition.SizeDefinition;
import dev.tributary.processor.definition.RecordsDefinition;
import dev.tributary.processor.definition.TableDefaults;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Reads what an interface or a method says of pages, rows and times. */
final class PaginationReader {
    private final Annotations annotations;

    PaginationReader(Annotations annotations) {
        this.annotations = annotations;
    }

    TableDefaults defaults(Element element) {
        return new TableDefaults(
                paginations(element),
                annotations.ours(element, "Records").map(PaginationReader::records),
                annotations.ours(element, "Payload").map(PayloadReader::read),
                wireFormat(element));
    }

    Optional<WireFormatDefinition> wireFormat(Element element) {
        List<Annotation> formats = annotations.repeated(element, "WireFormat");
        return formats.isEmpty()
                ? Optional.empty()
                : Optional.of(wireFormat(
                        formats.get(0),
                        formats.stream()
                                .skip(1)
                                .map(format -> wireFormat(format, List.of()))
                                .toList()));
    }

    private static WireFormatDefinition wireFormat(Annotation format, List<WireFormatDefinition> others) {
        return new WireFormatDefinition(
                format.constant("value"),
                format.optionalText("pattern"),
                format.optionalText("zone"),
                format.origin(),
                others);
    }

    private static RecordsDefinition records(Annotation records) {
        return new RecordsDefinition(
                records.text("value"),
                records.optionalText("header"),
                new Located<>(records.flag("columnar"), records.origin("columnar")));
    }

    private List<PaginationDefinition> paginations(Element element) {
        return Stream.<Optional<? extends PaginationDefinition>>of(
                        annotations
                                .ours(element, "SinglePage")
                                .map(page -> new PaginationDefinition.Single(page.origin())),
                        annotations
                                .ours(element, "LinkHeaderPagination")
                                .map(page -> new PaginationDefinition.LinkHeader(
                                        page.text("rel").value(), size(page), page.origin())),
                        annotations
                                .ours(element, "PageNumberPagination")
                                .map(page -> new PaginationDefinition.PageNumber(
                                        page.text("param"),
                                        page.number("first").value(),
                                        size(page),
                                        page.optionalText("total"),
                                        page.optionalText("totalPages"),
                                        page.origin())),
                        annotations
                                .ours(element, "OffsetPagination")
                                .map(page -> new PaginationDefinition.Offset(
                                        page.text("param"), size(page), page.optionalText("total"), page.origin())))
                .<PaginationDefinition>flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SizeDefinition> size(Annotation page) {
        Located<String> parameter = page.text("sizeParam");
        Located<Integer> rows = page.number("size");
        return parameter.value().isEmpty() && rows.value() == 0
                ? Optional.empty()
                : Optional.of(new SizeDefinition(parameter, rows));
    }
}
