package org.lgds.asset.readiness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lgds.asset.publiccode.licence.LicenceExpression;
import org.lgds.asset.publiccode.licence.LicenceFault;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Whether a licence lets everyone use, change and share: approved by the Open Source Initiative, or an open licence for
 * content and data ({@code readiness/open-licences.txt}). Of licences joined by OR one must be open, by AND all.
 */
public final class OpenLicence {

    private static final Set<String> OPEN = Set.copyOf(lines());
    private static final Pattern TOKEN = Pattern.compile("[()]|[^()\\s]+");

    private final List<String> tokens;
    private int next;

    private OpenLicence(String text) {
        tokens = TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    /** True for an open licence; false for none, for one that is not open and for what is no SPDX expression. */
    public static boolean is(String expression) {
        if (expression == null) {
            return false;
        }
        try {
            return new OpenLicence(LicenceExpression.parse(expression).text()).alternatives();
        } catch (LicenceFault unreadable) {
            return false;
        }
    }

    private boolean alternatives() {
        var open = all();
        while (takes("OR")) {
            open |= all();
        }
        return open;
    }

    private boolean all() {
        var open = one();
        while (takes("AND")) {
            open &= one();
        }
        return open;
    }

    private boolean one() {
        if (takes("(")) {
            var open = alternatives();
            takes(")");
            return open;
        }
        var id = tokens.get(next++);
        if (takes("WITH")) {
            // An exception only permits more.
            next++;
        }
        return OPEN.contains(id.endsWith("+") ? id.substring(0, id.length() - 1) : id);
    }

    private boolean takes(String token) {
        var there = next < tokens.size() && tokens.get(next).equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private static List<String> lines() {
        try (var in = OpenLicence.class.getResourceAsStream("/readiness/open-licences.txt");
                var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
