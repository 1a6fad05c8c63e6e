package dev.tributary.processor.validation;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the model of a pagination that has no mistakes. */
final class PaginationAssembler {

    static PaginationModel assemble(PaginationDefinition pagination) {
        PaginationModel.PageSize size = size(pagination);
        PageEnd end = end(pagination.end());
        if (pagination instanceof PaginationDefinition.LinkHeader link) {
            return new PaginationModel.LinkHeader(link.rel(), size, end);
        }
        if (pagination instanceof PaginationDefinition.NextUrl link) {
            return new PaginationModel.NextUrl(link.next().value(), size, end);
        }
        if (pagination instanceof PaginationDefinition.PageNumber page) {
            return new PaginationModel.PageNumber(page.parameter().value(), page.first(), size, end);
        }
        if (pagination instanceof PaginationDefinition.Offset offset) {
            return new PaginationModel.Offset(offset.parameter().value(), size, end);
        }
        if (pagination instanceof PaginationDefinition.Cursor cursor) {
            return new PaginationModel.Cursor(
                    cursor.token().value(),
                    value(cursor.parameter()),
                    cursor.merge().isPresent(),
                    value(cursor.first()),
                    size,
                    end);
        }
        return pagination instanceof PaginationDefinition.Keyset keyset
                ? new PaginationModel.Keyset(values(keyset.last()), values(keyset.parameters()), size, end)
                : new PaginationModel.SinglePage();
    }

    private static PaginationModel.@Nullable PageSize size(PaginationDefinition pagination) {
        return pagination
                .size()
                .map(size -> new PaginationModel.PageSize(
                        size.parameter().value(), size.rows().value()))
                .orElse(null);
    }

    private static PageEnd end(PaginationDefinition.EndDefinition end) {
        return new PageEnd(
                value(end.total()),
                value(end.totalPages()),
                value(end.hasMore()),
                value(end.done()),
                end.shortPageIsLast().isPresent(),
                end.maxResults().map(Located::value).orElse(0));
    }

    private static @Nullable String value(Optional<Located<String>> said) {
        return said.map(Located::value).orElse(null);
    }

    private static List<String> values(List<Located<String>> said) {
        return said.stream().map(Located::value).toList();
    }

    private PaginationAssembler() {}
}
