package org.lgds.asset.publiccode.value;

import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** The shape of an e-mail address; whether someone reads it only a letter can tell. */
public final class EmailAddress implements TextCheck {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++)*+"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}");

    @Override
    public String noun() {
        return "e-mail address";
    }

    @Override
    public Verdict judge(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Verdict.GOOD
                : Verdict.error(
                        "Write one plain e-mail address, such as ada@example.gov.uk, instead of %s.", quoted(text));
    }
}
