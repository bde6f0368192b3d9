package org.lgds.asset.publiccode.value;

/** What kind of software it is: a closed list of the standard. */
public final class SoftwareType {

    public static final TextCheck CHECK = Vocabulary.of(
            "standalone/mobile",
            "standalone/iot",
            "standalone/desktop",
            "standalone/web",
            "standalone/backend",
            "standalone/other",
            "addon",
            "library",
            "configurationFiles");

    private SoftwareType() {}
}
