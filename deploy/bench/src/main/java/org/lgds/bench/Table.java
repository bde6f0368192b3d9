package org.lgds.bench;

import java.util.Locale;

/** Lines of a Markdown table, printed as they come. */
public final class Table {

    private Table() {}

    public static void head(String... columns) {
        System.out.println();
        row((Object[]) columns);
        System.out.println("|" + " --- |".repeat(columns.length));
    }

    public static void row(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ').append(shown(cell)).append(" |");
        }
        System.out.println(line);
    }

    private static String shown(Object cell) {
        if (cell instanceof Double number) {
            return number >= 100 ? "%,.0f".formatted(number) : String.format(Locale.UK, "%.2f", number);
        }
        return cell instanceof Long number ? "%,d".formatted(number) : String.valueOf(cell);
    }

    /** Microseconds as milliseconds. */
    public static String ms(long micros) {
        return String.format(Locale.UK, "%.2f ms", micros / 1000.0);
    }
}
