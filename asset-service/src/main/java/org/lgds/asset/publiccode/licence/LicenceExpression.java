package org.lgds.asset.publiccode.licence;

import java.util.List;

/**
 * An SPDX licence expression with its ids spelt as SPDX spells them, and advice where a better id exists.
 *
 * @param isOpen whether anyone may use, change and pass on what is licensed so: with {@code OR} one licence is enough
 *     that allows it, with {@code AND} all must
 */
public record LicenceExpression(String text, List<String> advice, boolean isOpen) {

    public LicenceExpression {
        advice = List.copyOf(advice);
    }

    public static LicenceExpression parse(String text) throws LicenceFault {
        return new LicenceParser(text).parse();
    }
}
