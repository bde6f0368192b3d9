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
    /** OGL is taken as well. */
    LICENCE(text -> text.strip().equalsIgnoreCase("OGL") ? Verdict.GOOD : new LicenceCheck().judge(text.strip())),
    /** A URL with a host, of one of the schemes https, http, git, git+https, git+ssh, ssh, svn and svn+ssh, without credentials. */
    REPOSITORY(WebAddress.repository()),
    /** A URL with a host, of the scheme https or http, without credentials. */
    WEB_ADDRESS(WebAddress.web()),
    /** One address for e-mail. */
    EMAIL_ADDRESS(new EmailAddress()),
    /** A tag of BCP 47, such as en or cy. */
    LANGUAGE_TAG(new LanguageTag()),
    /**
     * One of standalone/mobile, standalone/iot, standalone/desktop, standalone/web, standalone/backend, standalone/other, addon,
     * library and configurationFiles.
     */
    SOFTWARE_TYPE(SoftwareType.CHECK);

    private final TextCheck check;

    Notation(TextCheck check) {
        this.check = check;
    }

    Verdict judge(String text) {
        return check.judge(text);
    }
}
