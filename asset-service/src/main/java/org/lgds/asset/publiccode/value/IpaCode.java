package org.lgds.asset.publiccode.value;

import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/**
 * The code of an Italian administration. Only its shape is checked, and knowingly so: the register of them is kept
 * elsewhere and changes daily, so {@code no_such_pa}, which no administration has, is taken for one.
 */
public final class IpaCode implements TextCheck {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{2,20}");

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public Verdict judge(String text) {
        return isOne(text)
                ? Verdict.GOOD
                : Verdict.error("Write an Italian iPA code, such as c_h501, instead of %s.", quoted(text));
    }
}
