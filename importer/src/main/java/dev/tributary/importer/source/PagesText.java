package dev.tributary.importer.source;

import dev.tributary.importer.table.Pages;
import dev.tributary.importer.table.Pages.More;
import dev.tributary.importer.table.Pages.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paginations as annotations. */
final class PagesText {

    static String of(Pages pages) {
        List<String> members = new ArrayList<>();
        if (pages instanceof Pages.Links links) {
            size(links.size(), members);
            return annotation("LinkHeaderPagination", members);
        }
        if (pages instanceof Pages.NextUrl next) {
            add("next", next.next(), members);
            size(next.size(), members);
            return annotation("NextUrlPagination", members);
        }
        if (pages instanceof Pages.Token token) {
            add("token", token.token(), members);
            add("param", token.param(), members);
            size(token.size(), members);
            more(token.more(), members);
            return annotation("CursorPagination", members);
        }
        if (pages instanceof Pages.Keyset keyset) {
            add("last", keyset.last(), members);
            add("param", keyset.param(), members);
            size(keyset.size(), members);
            more(keyset.more(), members);
            return annotation("KeysetPagination", members);
        }
        if (pages instanceof Pages.Numbers numbers) {
            add("param", numbers.param(), members);
            if (numbers.first() != 1) {
                members.add("first = " + numbers.first());
            }
            size(numbers.size(), members);
            more(numbers.more(), members);
            return annotation("PageNumberPagination", members);
        }
        if (pages instanceof Pages.Offsets offsets) {
            add("param", offsets.param(), members);
            size(offsets.size(), members);
            more(offsets.more(), members);
            return annotation("OffsetPagination", members);
        }
        return "@SinglePage";
    }

    private static void add(String member, String value, List<String> members) {
        members.add(member + " = " + JavaText.quoted(value));
    }

    private static void size(Optional<Size> size, List<String> members) {
        size.ifPresent(each -> {
            add("sizeParam", each.param(), members);
            members.add("size = " + each.size());
        });
    }

    private static void more(Optional<More> more, List<String> members) {
        more.ifPresent(each -> add(each.there() ? "hasMore" : "done", each.place(), members));
    }

    private static String annotation(String name, List<String> members) {
        return "@" + name + (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")");
    }

    private PagesText() {}
}
