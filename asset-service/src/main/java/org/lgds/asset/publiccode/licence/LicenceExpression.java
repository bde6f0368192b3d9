package org.lgds.asset.publiccode.licence;

import java.util.List;

/** An SPDX licence expression with its ids spelt as SPDX spells them, and advice where a better id exists. */
public record LicenceExpression(String text, List<String> advice) {

    public LicenceExpression {
        advice = List.copyOf(advice);
    }

    public static LicenceExpression parse(String text) throws LicenceFault {
        return new LicenceParser(text).parse();
    }
}
