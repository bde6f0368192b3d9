package org.lgds.council.importing.comparison;

import java.util.List;

/**
 * A line of a file beside the register.
 *
 * @param line its number in the file, from 1
 * @param outcome how it compares with the register
 * @param gss the GSS code it has; absent where it has none
 * @param council the register code of the council it is about, where one is found
 * @param changes what would change, property by property; empty unless the outcome is {@code changes}
 * @param detail why it is superseded, unknown or refused, and what to do
 * @param resolvesTo register codes of where the matters of a superseded line's council are now
 * @param remarks what was read otherwise than it was written, or looks odd
 */
public record ComparedRow(
        long line,
        Outcome outcome,
        String gss,
        String council,
        List<FieldChange> changes,
        String detail,
        List<String> resolvesTo,
        List<String> remarks) {

    static ComparedRow refused(long line, String detail) {
        return new ComparedRow(line, Outcome.REFUSED, null, null, null, detail, null, null);
    }
}
