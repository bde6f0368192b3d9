package org.lgds.asset.publiccode.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** What names an organisation or a norm: a URL or a URN, and for norms a few aliases and any other URI. */
public final class Identifier {

    private static final Pattern URN =
            Pattern.compile("(?i)urn:(?!urn:)[a-z0-9][a-z0-9-]{0,31}:([a-z0-9()+,.:=@;$_!*'/-]|%[0-9a-f]{2})+");

    private static final String ITALIAN = "urn:x-italian-pa:";

    private static final String ALIAS = "alias:";
    private static final Vocabulary ALIASES =
            Vocabulary.of(Stream.of("gdpr", "eidas", "nis2", "cra", "spid", "cie", "anpr", "pagopa", "io")
                    .map(ALIAS::concat)
                    .toArray(String[]::new));

    /** They run, or point into the reader's own machine. */
    private static final Set<String> REFUSED = Set.of("javascript", "vbscript", "data", "file");

    private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?:");

    private static final WebAddress WEB = WebAddress.web();

    private Identifier() {}

    public static Verdict organisation(String text) {
        if (isUrn(text)) {
            return urn(text);
        }
        return ON_THE_WEB.matcher(text).lookingAt()
                ? WEB.judge(text)
                : Verdict.error(
                        "Write a URL that starts with https://, or a URN such as %sc_h501, instead of %s.",
                        ITALIAN, quoted(text));
    }

    public static Verdict norm(String text) {
        if (text.startsWith(ALIAS)) {
            return ALIASES.judge(text);
        }
        if (isUrn(text)) {
            return urn(text);
        }
        return isOther(text)
                ? Verdict.GOOD
                : Verdict.error("Write an alias such as alias:gdpr, or a URI, instead of %s.", quoted(text));
    }

    private static boolean isUrn(String text) {
        return text.regionMatches(true, 0, "urn:", 0, 4);
    }

    private static Verdict urn(String text) {
        if (!URN.matcher(text).matches()) {
            return Verdict.error("Write a URN, such as urn:example:leeds, instead of %s.", quoted(text));
        }
        return text.regionMatches(true, 0, ITALIAN, 0, ITALIAN.length())
                ? new IpaCode().judge(text.substring(ITALIAN.length()))
                : Verdict.GOOD;
    }

    private static boolean isOther(String text) {
        try {
            var scheme = new URI(text).getScheme();
            if (scheme == null || REFUSED.contains(scheme.toLowerCase(Locale.ROOT))) {
                return false;
            }
            return !ON_THE_WEB.matcher(text).lookingAt() || WEB.judge(text).equals(Verdict.GOOD);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
