package org.lgds.asset.publiccode.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;
import static org.lgds.asset.publiccode.value.Quoted.shown;

/** An absolute URL with a host and without credentials. */
public final class WebAddress implements TextCheck {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> REPOSITORY =
            Set.of("http", "https", "git", "git+https", "git+ssh", "ssh", "svn", "svn+ssh");

    private static final int LONGEST = 2_000;

    /** {@code git@github.com:italia/otello.git}: what git shows, and no URL. */
    private static final Pattern SCP = Pattern.compile("[\\w.-]+@([\\w.-]+):([^/].*)");

    /** By hand, since java.net.URI has no host where a name has an underscore or letters beyond ASCII. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?<user>[^@]*@)?(\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]{0,252}))(:[0-9]{1,5})?");

    private final Set<String> schemes;

    private WebAddress(Set<String> schemes) {
        this.schemes = schemes;
    }

    public static WebAddress web() {
        return new WebAddress(WEB);
    }

    public static WebAddress repository() {
        return new WebAddress(REPOSITORY);
    }

    @Override
    public String noun() {
        return "URL";
    }

    @Override
    public Verdict judge(String text) {
        var scp = SCP.matcher(text);
        if (scp.matches()) {
            return Verdict.error(
                    "Write a URL, https://%s/%s, instead of %s.", scp.group(1), shown(scp.group(2)), quoted(text));
        }
        if (text.length() > LONGEST) {
            return Verdict.error("Write a URL of %d characters or fewer.", LONGEST);
        }
        try {
            return judge(new URI(text), text);
        } catch (URISyntaxException e) {
            return wrongCharacter(text, e.getIndex());
        }
    }

    private Verdict judge(URI uri, String text) {
        if (uri.getScheme() == null) {
            return Verdict.error("Write a whole URL that starts with https:// instead of %s.", quoted(text));
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            return Verdict.error("Write a URL that starts with https:// instead of %s.", quoted(text));
        }
        var authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!authority.matches()) {
            return Verdict.error(
                    "Write a URL with a host, such as https://example.gov.uk/, instead of %s.", quoted(text));
        }
        return credentials(scheme, authority.group("user"));
    }

    /** {@code ssh://git@host/} names no secret; what stands before a host on the web may be a token. */
    private static Verdict credentials(String scheme, String user) {
        return user == null || !WEB.contains(scheme) && user.indexOf(':') < 0
                ? Verdict.GOOD
                : Verdict.error("Take the user name and password out of the URL: everyone can read this file.");
    }

    private static Verdict wrongCharacter(String text, int index) {
        return index < 0 || index >= text.length() || text.indexOf(':') < 0
                ? Verdict.error("Write a URL, such as https://example.gov.uk/, instead of %s.", quoted(text))
                : Verdict.error(
                        "Write a URL without the character \"%s\" at place %d; in a URL it is percent-encoded.",
                        text.substring(index, text.offsetByCodePoints(index, 1)), index + 1);
    }
}
