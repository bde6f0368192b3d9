package org.lgds.council.importing.sheet;

import java.util.regex.Pattern;

/** Text of cells without what spreadsheets and web pages leave around it. */
final class Cells {

    private static final String BLANK = "[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+";
    private static final Pattern BLANKS = Pattern.compile(BLANK);
    private static final Pattern AROUND = Pattern.compile("^" + BLANK + "|" + BLANK + "$");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\uFFFD");

    private Cells() {}

    /** Without blanks around it; those within, line breaks among them, are one blank each. */
    static String tidy(String cell) {
        return BLANKS.matcher(AROUND.matcher(cell).replaceAll("")).replaceAll(" ");
    }

    /** True if a tidied cell has characters that no text has. */
    static boolean isNoText(String cell) {
        return CONTROL.matcher(cell).find();
    }
}
