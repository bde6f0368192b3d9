package org.lgds.asset.publiccode;

import org.lgds.asset.publiccode.rule.Finding;

/**
 * One thing to correct.
 *
 * @param line the line of what is wrong, or of the section where something is missing; from 1
 * @param column the column it is in, from 1; absent where it is of no place
 * @param key the dotted path, such as {@code description.en.shortDescription} or {@code platforms[1]}; empty for the
 *     file as a whole
 * @param message a sentence that says what to write
 */
public record Violation(int line, int column, String key, String message) {

    static Violation of(Finding finding) {
        return new Violation(finding.at().line(), finding.at().column(), finding.key(), finding.message());
    }
}
