package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.PaginationDefinition.EndDefinition;
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

    /** A format that an annotation has among its members. */
    static WireFormatDefinition wireFormat(Annotation annotation, String member) {
        Located<String> wire = annotation.constant(member);
        return new WireFormatDefinition(
                wire, annotation.optionalText("pattern"), annotation.optionalText("zone"), wire.origin(), List.of());
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
                                        page.text("rel").value(), size(page), end(page), page.origin())),
                        annotations
                                .ours(element, "NextUrlPagination")
                                .map(page -> new PaginationDefinition.NextUrl(
                                        page.text("next"), size(page), end(page), page.origin())),
                        annotations
                                .ours(element, "PageNumberPagination")
                                .map(page -> new PaginationDefinition.PageNumber(
                                        page.text("param"),
                                        page.number("first").value(),
                                        size(page),
                                        end(page),
                                        page.origin())),
                        annotations
                                .ours(element, "OffsetPagination")
                                .map(page -> new PaginationDefinition.Offset(
                                        page.text("param"), size(page), end(page), page.origin())),
                        annotations.ours(element, "CursorPagination").map(PaginationReader::cursor),
                        annotations
                                .ours(element, "KeysetPagination")
                                .map(page -> new PaginationDefinition.Keyset(
                                        page.texts("last"), page.texts("param"), size(page), end(page), page.origin())))
                .<PaginationDefinition>flatMap(Optional::stream)
                .toList();
    }

    private static PaginationDefinition cursor(Annotation page) {
        return new PaginationDefinition.Cursor(
                page.text("token"),
                page.optionalText("param"),
                page.flag("merge") ? Optional.of(page.origin("merge")) : Optional.empty(),
                page.optionalText("first"),
                size(page),
                end(page),
                page.origin());
    }

    private static Optional<SizeDefinition> size(Annotation page) {
        Located<String> parameter = page.text("sizeParam");
        Located<Integer> rows = page.number("size");
        return parameter.value().isEmpty() && rows.value() == 0
                ? Optional.empty()
                : Optional.of(new SizeDefinition(parameter, rows));
    }

    /** Each kind has some of the members. */
    private static EndDefinition end(Annotation page) {
        return new EndDefinition(
                place(page, "total"),
                place(page, "totalPages"),
                place(page, "hasMore"),
                place(page, "done"),
                page.has("shortPageIsLast") && page.flag("shortPageIsLast")
                        ? Optional.of(page.origin("shortPageIsLast"))
                        : Optional.empty(),
                page.has("maxResults")
                        ? Optional.of(page.number("maxResults")).filter(most -> most.value() != 0)
                        : Optional.empty());
    }

    private static Optional<Located<String>> place(Annotation page, String member) {
        return page.has(member) ? page.optionalText(member) : Optional.empty();
    }
}
