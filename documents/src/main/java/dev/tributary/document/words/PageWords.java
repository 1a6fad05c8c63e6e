package dev.tributary.document.words;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.PaginationModel.PageSize;
import org.jspecify.annotations.Nullable;

/** How pages follow one another, in words. */
public final class PageWords {

    /** How, and how many rows each has. */
    public static String of(PaginationModel pagination) {
        return kind(pagination) + size(pagination.size());
    }

    private static String kind(PaginationModel pagination) {
        if (pagination instanceof PaginationModel.LinkHeader link) {
            return "by Link header, rel=" + link.rel();
        } else if (pagination instanceof PaginationModel.NextUrl link) {
            return "by the address at " + link.next();
        } else if (pagination instanceof PaginationModel.PageNumber number) {
            return "by number in " + number.parameter();
        } else if (pagination instanceof PaginationModel.Offset offset) {
            return "by offset in " + offset.parameter();
        } else if (pagination instanceof PaginationModel.Cursor cursor) {
            return "by the token at " + cursor.token();
        } else if (pagination instanceof PaginationModel.Keyset keyset) {
            return "by the last row's " + String.join(", ", keyset.last());
        }
        return "a single one";
    }

    private static String size(@Nullable PageSize size) {
        return size == null ? "" : ", " + size.rows() + " rows each (" + size.parameter() + ")";
    }

    private PageWords() {}
}
