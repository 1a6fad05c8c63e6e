package dev.tributary.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void words_show_as_they_were_written() {
        assertThat(Markdown.escape("a_b *c* <d> [e](f) | `g` #1 \\n"))
                .isEqualTo("a\\_b \\*c\\* \\<d\\> \\[e\\](f) \\| \\`g\\` \\#1 \\\\n");
    }

    @Test
    void cells_stay_within_their_row() {
        assertThat(new Markdown()
                        .table(List.of("a", "b"), List.of(List.of("one\n two", ""), List.of(Markdown.code("x|y"), "z")))
                        .toString())
                .isEqualTo("| a | b |\n| --- | --- |\n| one two |  |\n| `x\\|y` | z |\n");
    }

    @Test
    void blocks_are_apart() {
        assertThat(new Markdown()
                        .heading(1, "A_1")
                        .prose("  ")
                        .prose("words")
                        .list(List.of())
                        .code("bash", "ls\n")
                        .toString())
                .isEqualTo("# A\\_1\n\nwords\n\n```bash\nls\n```\n");
    }

    @Test
    void code_keeps_its_bars_and_backticks() {
        assertThat(Markdown.code("a|b ``c``")).isEqualTo("``` a|b ``c`` ```");
        assertThat(new Markdown().list(List.of(Markdown.code("a|b"))).toString())
                .isEqualTo("- `a|b`\n");
    }

    @Test
    void headings_and_items_are_of_one_line() {
        assertThat(new Markdown().heading(2, "a\n# b").list(List.of("c\r\n- d")).toString())
                .isEqualTo("## a \\# b\n\n- c - d\n");
    }
}
