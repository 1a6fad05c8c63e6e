package dev.tributary.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.RecordPath;
import dev.tributary.model.RecordsModel;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.io.JsonStringEncoder;

/** JSON Pointers lead through members of any name, and past all others. */
class PointerPropertyTest {

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> name = Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab~/0\"\\ \u00e9\u20ac").ofMaxLength(4),
                Arbitraries.strings().ofMaxLength(3));
        return name.filter(text -> !text.equals("*") && !text.startsWith("["))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void rows_are_found_at_any_pointer(@ForAll("names") List<String> names) throws IOException {
        RecordPath path = new RecordPath(
                names.stream().<RecordPath.Step>map(RecordPath.Name::new).toList());
        String body = "[{\"id\":\"found\"}]";
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = quoted(names.get(i));
            String other = quoted(names.get(i) + "x");
            body = "{" + other + ":[{\"id\":\"other\"}]," + name + ":" + body + "}";
        }
        ColumnModel id = new ColumnModel("id", "", new ColumnType.Text(), true, new ColumnModel.Field("id"));
        assertThat(RecordPathsTest.rows(RecordsModel.at(path.toString()), body, id))
                .as(path.toString())
                .containsExactly("found");
    }

    private static String quoted(String name) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(name)) + '"';
    }
}
