package org.lgds.asset.publiccode.licence;

import java.util.Optional;
import java.util.regex.Pattern;

import org.lgds.asset.publiccode.value.TextCheck;
import org.lgds.asset.publiccode.value.Verdict;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A licence, or several, as SPDX writes them. */
public final class LicenceCheck implements TextCheck {

    private static final Pattern COMPOUND = Pattern.compile("[()]|\\b(AND|OR|WITH)\\b");

    @Override
    public Verdict judge(String text) {
        try {
            var advice = LicenceExpression.parse(text).advice();
            return advice.isEmpty() ? Verdict.GOOD : Verdict.warning("%s", String.join(" ", advice));
        } catch (LicenceFault e) {
            return meant(text)
                    .map(licence -> Verdict.error("Write %s instead of %s.", licence, quoted(text)))
                    .orElseGet(() -> Verdict.error("%s", e.getMessage()));
        }
    }

    /** "Apache 2.0" breaks at the blank, and yet one id is meant. */
    private static Optional<String> meant(String text) {
        return COMPOUND.matcher(text).find() ? Optional.empty() : LicenceIds.meant(text);
    }
}
