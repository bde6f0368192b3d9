package org.lgds.asset.content;

import java.util.Optional;

import org.lgds.asset.publiccode.licence.LicenceExpression;
import org.lgds.asset.publiccode.licence.LicenceFault;

/** A licence as a catalogue keeps it: an SPDX expression with its ids spelt as SPDX spells them. */
public record Licence(String text, LicenceClass licenceClass) {

    /** What councils call the Open Government Licence; its newest version is meant. */
    private static final String OGL = "OGL";

    /** The licence of a text that was checked. */
    public static Optional<Licence> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text));
        } catch (LicenceFault e) {
            throw new IllegalStateException("kept before it was checked: " + text, e);
        }
    }

    static Licence parse(String text) throws LicenceFault {
        var meant = text.strip().equalsIgnoreCase(OGL) ? "OGL-UK-3.0" : text.strip();
        var expression = LicenceExpression.parse(meant);
        return new Licence(expression.text(), expression.isOpen() ? LicenceClass.OPEN : LicenceClass.OTHER);
    }
}
