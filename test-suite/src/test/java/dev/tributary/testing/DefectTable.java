package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the documentation says of seeded defects, and of what caught them; {@code -Dgoldens.update=true} writes it. */
final class DefectTable {
    private static final Path PAGE = Path.of("../docs/conformance.md");
    private static final String BEGIN = "<!-- The table is written by ConnectorConformanceTest -->\n";
    private static final String END = "<!-- The table ends here -->\n";

    static void requireDocumented(List<Defect> defects, Map<Defect, Set<String>> caught) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(page).contains(BEGIN, END);
        if (Boolean.getBoolean("goldens.update")) {
            page = page.substring(0, begin) + table(defects, caught) + page.substring(end);
            Files.writeString(PAGE, page);
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table(defects, caught));
    }

    private static String table(List<Defect> defects, Map<Defect, Set<String>> caught) {
        String rows = defects.stream()
                .map(defect -> "| " + defect.mistake() + " | " + defect.check() + " | "
                        + also(defect, caught.getOrDefault(defect, Set.of())) + " |\n")
                .collect(Collectors.joining());
        return caught.size() + " of " + defects.size() + " seeded defects are caught.\n\n"
                + "| defect | caught by | and by |\n| --- | --- | --- |\n" + rows;
    }

    private static String also(Defect defect, Set<String> caught) {
        return caught.stream().filter(check -> !check.equals(defect.check())).collect(Collectors.joining(", "));
    }

    private DefectTable() {}
}
