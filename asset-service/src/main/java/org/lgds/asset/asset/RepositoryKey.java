package org.lgds.asset.asset;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One text for all the ways to write a repository's address: neither scheme nor user tells two repositories apart, nor
 * the case of the host, a slash at the end or {@code .git}.
 */
final class RepositoryKey {

    private static final Pattern ADDRESS = Pattern.compile("[^:]+://(?:[^/@]*@)?([^/?#]*)([^?#]*)(.*)");
    private static final Pattern END = Pattern.compile("/*(\\.git)?/*$");

    private RepositoryKey() {}

    static String of(String url) {
        var address = ADDRESS.matcher(url);
        return address.matches()
                ? address.group(1).toLowerCase(Locale.ROOT)
                        + END.matcher(address.group(2)).replaceFirst("")
                        + address.group(3)
                : url;
    }
}
