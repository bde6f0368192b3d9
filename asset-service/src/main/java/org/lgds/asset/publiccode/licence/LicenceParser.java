package org.lgds.asset.publiccode.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lgds.asset.publiccode.value.Nearest;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/**
 * Reads SPDX licence expressions: ids, {@code +}, {@code WITH} an exception, {@code AND}, {@code OR}, parentheses.
 * {@code AND} binds closer than {@code OR}.
 */
final class LicenceParser {

    private static final int LONGEST = 1_000;

    /** Each parenthesis is a level of recursion. */
    private static final int MOST_DEPTH = 20;

    private static final Pattern TOKEN = Pattern.compile("[()]|[^()\\s]+");
    private static final Pattern OWN_LICENCE =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
    private static final Pattern OWN_EXCEPTION =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+");

    private static final Set<String> JOINING = Set.of("AND", "OR", "and", "or");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH", "(", ")");
    private static final Set<String> WITH = Set.of("WITH", "with");

    private final String text;
    private final List<String> tokens;
    private final List<String> written = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();
    private int next;

    LicenceParser(String text) {
        this.text = text;
        this.tokens = text.length() > LONGEST
                ? List.of()
                : TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    LicenceExpression parse() throws LicenceFault {
        if (text.length() > LONGEST) {
            throw new LicenceFault("Write an SPDX licence expression of %d characters or fewer.", LONGEST);
        }
        var isOpen = expression(0);
        if (next < tokens.size()) {
            throw new LicenceFault("Put AND or OR before %s, or take it out.", quoted(tokens.get(next)));
        }
        return new LicenceExpression(
                String.join(" ", written).replace("( ", "(").replace(" )", ")"), advice, isOpen);
    }

    /** True if one alternative is open as a whole. */
    private boolean expression(int depth) throws LicenceFault {
        if (depth > MOST_DEPTH) {
            throw new LicenceFault("Write the licences with fewer parentheses.");
        }
        var alternative = term(depth);
        var isOpen = false;
        while (nextIsOneOf(JOINING)) {
            var joint = tokens.get(next++).toUpperCase(Locale.ROOT);
            written.add(joint);
            if (joint.equals("AND")) {
                alternative &= term(depth);
            } else {
                isOpen |= alternative;
                alternative = term(depth);
            }
        }
        return isOpen || alternative;
    }

    private boolean term(int depth) throws LicenceFault {
        if (!nextIsOneOf(Set.of("("))) {
            return licence();
        }
        written.add(tokens.get(next++));
        var isOpen = expression(depth + 1);
        if (!nextIsOneOf(Set.of(")"))) {
            throw new LicenceFault("Close the parenthesis in %s.", quoted(text));
        }
        written.add(tokens.get(next++));
        return isOpen;
    }

    private boolean licence() throws LicenceFault {
        var token = word("a licence");
        var isOwn = OWN_LICENCE.matcher(token).matches();
        var id = isOwn ? token : known(token);
        written.add(id);
        if (nextIsOneOf(WITH)) {
            written.add(tokens.get(next++).toUpperCase(Locale.ROOT));
            written.add(exception(word("an exception")));
        }
        return !isOwn && LicenceIds.isOpen(id);
    }

    private String known(String token) throws LicenceFault {
        boolean orLater = token.endsWith("+");
        var id = orLater ? token.substring(0, token.length() - 1) : token;
        var known = LicenceIds.licence(id).orElseThrow(this::unknownLicence);
        if (!known.equals(id)) {
            advice.add("Write %s instead of %s.".formatted(known, id));
        }
        if (LicenceIds.isDeprecated(known)) {
            advice.add(LicenceIds.successor(known, orLater)
                    .map(better -> "SPDX has deprecated %s: write %s.".formatted(token, better))
                    .orElse("SPDX has deprecated %s: look for its successor in the SPDX licence list."
                            .formatted(known)));
        }
        return orLater ? known + "+" : known;
    }

    private static String exception(String token) throws LicenceFault {
        if (OWN_EXCEPTION.matcher(token).matches()) {
            return token;
        }
        return LicenceIds.exception(token)
                .orElseThrow(() -> unknown("exception", token, Nearest.to(token, LicenceIds.exceptions())));
    }

    /** All words up to an operator are the name: of "Apache License 2.0" the first alone says too little. */
    private LicenceFault unknownLicence() {
        int end = next;
        while (end < tokens.size() && !OPERATORS.contains(tokens.get(end).toUpperCase(Locale.ROOT))) {
            end++;
        }
        var name = String.join(" ", tokens.subList(next - 1, end));
        return unknown("licence", name, LicenceIds.meant(name));
    }

    private static LicenceFault unknown(String kind, String id, Optional<String> suggestion) {
        return suggestion
                .map(meant -> new LicenceFault("Write %s instead of %s.", meant, quoted(id)))
                .orElseGet(() -> new LicenceFault(
                        "Write an id of the SPDX %s list, such as %s, instead of %s.",
                        kind, kind.equals("licence") ? "MIT or EUPL-1.2" : "Classpath-exception-2.0", quoted(id)));
    }

    private String word(String what) throws LicenceFault {
        if (next == tokens.size() || nextIsOneOf(Set.of("(", ")")) || nextIsOneOf(JOINING) || nextIsOneOf(WITH)) {
            throw new LicenceFault(
                    "Write %s %s in %s.",
                    what, next == tokens.size() ? "at the end" : "before " + tokens.get(next), quoted(text));
        }
        return tokens.get(next++);
    }

    private boolean nextIsOneOf(Set<String> words) {
        return next < tokens.size() && words.contains(tokens.get(next));
    }
}
