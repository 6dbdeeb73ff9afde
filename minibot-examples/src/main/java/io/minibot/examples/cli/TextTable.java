package io.minibot.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table for a terminal: columns as wide as their widest cell. Not thread-safe. */
public final class TextTable {
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param title its head
     * @param rightAligned as numbers are
     */
    public record Column(String title, boolean rightAligned) {
        /**
         * Returns a column of text.
         *
         * @param title its head
         */
        public static Column text(String title) {
            return new Column(title, false);
        }

        /**
         * Returns a column of numbers.
         *
         * @param title its head
         */
        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    /**
     * Creates an empty table.
     *
     * @param columns from left to right
     */
    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column
     */
    public void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** Returns the table, each line ended by a line feed. */
    public String render() {
        List<String> titles = columns.stream().map(Column::title).toList();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int widest =
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
            widths.add(Math.max(widest, width(titles.get(i))));
        }
        StringBuilder text = new StringBuilder();
        line(text, titles, widths);
        line(text, widths.stream().map("-"::repeat).toList(), widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String space = " ".repeat(widths.get(i) - width(cell));
            padded.add(columns.get(i).rightAligned() ? space + cell : cell + space);
        }
        text.append(padded.stream().collect(Collectors.joining("  ")).stripTrailing())
                .append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
