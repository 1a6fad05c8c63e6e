package dev.tributary.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** A table of texts in aligned columns. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param title its heading
     * @param right whether it is aligned to the right, as numbers are
     * @param width beyond how many characters a cell is cut
     */
    public record Column(String title, boolean right, int width) {

        /** A column of texts of any length. */
        public static Column text(String title) {
            return new Column(title, false, Integer.MAX_VALUE);
        }

        /** A column of texts that are cut. */
        public static Column text(String title, int width) {
            return new Column(title, false, width);
        }

        /** A column of numbers. */
        public static Column number(String title) {
            return new Column(title, true, Integer.MAX_VALUE);
        }
    }

    /** A table without rows. */
    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row with a cell for each column. */
    public void row(String... cells) {
        row(List.of(cells));
    }

    /** Adds a row with a cell for each column. */
    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            row.add(cell(cells.get(i), columns.get(i).width()));
        }
        rows.add(row);
    }

    /** Prints the table, its first line being the titles. */
    public void print(Terminal terminal, String indent) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = length(columns.get(i).title());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        List<String> titles = columns.stream().map(Column::title).toList();
        terminal.print(indent + terminal.bold(line(titles, widths)));
        for (List<String> row : rows) {
            terminal.print(indent + line(row, widths));
        }
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String cell(String text, int width) {
        String line = Terminal.printable(text.replace("\r", "").replace("\n", " "));
        if (length(line) <= width) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, width - 3)) + "...";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
