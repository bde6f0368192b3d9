package org.lgds.asset.publiccode.value;

import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A media type of RFC 6838 without parameters. */
public final class MediaType implements TextCheck {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
    private static final Pattern SHAPE = Pattern.compile(NAME + "/" + NAME);

    @Override
    public Verdict judge(String text) {
        return SHAPE.matcher(text).matches()
                ? Verdict.GOOD
                : Verdict.error("Write a media type, such as text/csv, instead of %s.", quoted(text));
    }
}
