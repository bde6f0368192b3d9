package org.lgds.council.importing.sheet;

/** Reads sheets for tests of other packages. */
public final class Sheets {

    private Sheets() {}

    public static ReadingSheets upTo(int rows) {
        return new ReadingSheets(() -> rows);
    }
}
