package org.lgds.asset.publiccode;

import org.lgds.asset.publiccode.rule.Section;
import org.lgds.asset.publiccode.value.IpaCode;
import org.lgds.asset.publiccode.value.Vocabulary;

import static org.lgds.asset.publiccode.rule.Key.key;
import static org.lgds.asset.publiccode.rule.Listing.listOf;
import static org.lgds.asset.publiccode.rule.Section.section;
import static org.lgds.asset.publiccode.rule.Text.text;
import static org.lgds.asset.publiccode.rule.Truth.truth;

/** The sections that single countries have added. */
final class CountrySections {

    static final String INSTEAD_OF_ITALY = "write gdpr, spid, cie, anpr, pagopa and io under supports (id: alias:spid),"
            + " codiceIPA as organisation.uri (urn:x-italian-pa:c_h501), and leave the rest out";

    static final Section ITALY = section(
            key("countryExtensionVersion", text(Vocabulary.of("0.2", "1.0"))),
            key(
                    "conforme",
                    section(
                            key("lineeGuidaDesign", truth()),
                            key("modelloInteroperabilita", truth()),
                            key("misureMinimeSicurezza", truth()),
                            key("gdpr", truth()))),
            key(
                    "piattaforme",
                    section(
                            key("spid", truth()),
                            key("pagopa", truth()),
                            key("cie", truth()),
                            key("anpr", truth()),
                            key("io", truth()))),
            key("riuso", section(key("codiceIPA", text(new IpaCode())))));

    static final Section GERMANY = section(
            key("countryExtensionVersion", text()),
            key(
                    "leika",
                    listOf(section(
                            key("themenfeld", text()),
                            key("lebenslage", text()),
                            key("ozg-id", text()),
                            key("leika-id", text()).mandatory()))));

    private CountrySections() {}
}
