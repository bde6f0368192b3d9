package org.lgds.kit.json;

/** Text that a database can keep: JSON and URLs can also carry NUL and halves of characters, which none can. */
public final class PlainText {

    public static final String WANTED = "must be text without NUL and without half characters.";

    private PlainText() {}

    /** True if it has neither NUL nor half of a character. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            var here = text.charAt(i);
            if (here == 0) {
                return false;
            }
            if (Character.isSurrogate(here)) {
                var pair = i + 1 < text.length() && Character.isSurrogatePair(here, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
