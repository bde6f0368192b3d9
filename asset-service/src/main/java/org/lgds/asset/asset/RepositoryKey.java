package org.lgds.asset.asset;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text for all the ways to write a repository's address: neither scheme nor user tells two repositories apart, nor
 * the case of the host, the port that the scheme implies, a slash at the end or {@code .git}, nor what RFC 3986 (6.2.2) says
 * makes no difference in a path: dots for the folder itself and the one above, and letters written as {@code %73}.
 */
final class RepositoryKey {

    private static final Pattern ADDRESS = Pattern.compile("([^:]+)://(?:[^/@]*@)?([^/?#]*)([^?#]*)(.*)");
    private static final Pattern END = Pattern.compile("/*(\\.git)?/*$");
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");
    private static final int HEX = 16;

    private static final Map<String, String> PORTS =
            Map.of("https", ":443", "http", ":80", "ssh", ":22", "git", ":9418");

    private RepositoryKey() {}

    static String of(String url) {
        var address = ADDRESS.matcher(url);
        return address.matches()
                ? host(
                                address.group(1).toLowerCase(Locale.ROOT),
                                address.group(2).toLowerCase(Locale.ROOT))
                        + END.matcher(path(address.group(3))).replaceFirst("")
                        + address.group(4)
                : url;
    }

    private static String host(String scheme, String host) {
        var port = PORTS.get(scheme);
        return port != null && host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }

    private static String path(String path) {
        var folders = new ArrayDeque<String>();
        for (var folder : ENCODED.matcher(path).replaceAll(RepositoryKey::plain).split("/")) {
            if (folder.equals("..")) {
                folders.pollLast();
            } else if (!folder.isEmpty() && !folder.equals(".")) {
                folders.addLast(folder);
            }
        }
        return folders.isEmpty() ? "" : "/" + String.join("/", folders);
    }

    private static String plain(MatchResult encoded) {
        var letter = Character.toString(Integer.parseInt(encoded.group(1), HEX));
        return UNRESERVED.matcher(letter).matches()
                ? letter
                : Matcher.quoteReplacement(encoded.group().toUpperCase(Locale.ROOT));
    }
}
