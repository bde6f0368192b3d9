package org.lgds.asset.content;

import org.lgds.asset.publiccode.licence.LicenceCheck;
import org.lgds.asset.publiccode.value.EmailAddress;
import org.lgds.asset.publiccode.value.LanguageTag;
import org.lgds.asset.publiccode.value.SoftwareType;
import org.lgds.asset.publiccode.value.TextCheck;
import org.lgds.asset.publiccode.value.Verdict;
import org.lgds.asset.publiccode.value.WebAddress;

/** A way of writing that others have laid down, checked as in a publiccode.yml. */
public enum Notation {
    /** An SPDX expression, or OGL. */
    LICENCE(text -> text.strip().equalsIgnoreCase("OGL") ? Verdict.GOOD : new LicenceCheck().judge(text.strip())),
    REPOSITORY(WebAddress.repository()),
    WEB_ADDRESS(WebAddress.web()),
    EMAIL_ADDRESS(new EmailAddress()),
    /** BCP 47. */
    LANGUAGE_TAG(new LanguageTag()),
    SOFTWARE_TYPE(SoftwareType.CHECK);

    private final TextCheck check;

    Notation(TextCheck check) {
        this.check = check;
    }

    Verdict judge(String text) {
        return check.judge(text);
    }
}
