package org.lgds.asset.publiccode;

import java.util.List;

import org.lgds.asset.publiccode.rule.Finding;

/**
 * All that is wrong with a publiccode.yml, in the order of its lines, and what it says if nothing is.
 *
 * @param warnings what is accepted today and better written otherwise: version 1.0 of the standard may refuse it
 * @param publiccode null unless valid
 */
public record PubliccodeReport(boolean valid, List<Violation> errors, List<Violation> warnings, Publiccode publiccode) {

    static PubliccodeReport valid(List<Finding> warnings, Publiccode publiccode) {
        return new PubliccodeReport(
                true, List.of(), warnings.stream().map(Violation::of).toList(), publiccode);
    }

    static PubliccodeReport invalid(List<Finding> findings) {
        return new PubliccodeReport(
                false,
                findings.stream().filter(Finding::isError).map(Violation::of).toList(),
                findings.stream()
                        .filter(finding -> !finding.isError())
                        .map(Violation::of)
                        .toList(),
                null);
    }
}
