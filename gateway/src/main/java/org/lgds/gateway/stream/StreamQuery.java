package org.lgds.gateway.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import org.lgds.gateway.log.Grants;
import org.lgds.gateway.log.View;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a request for a stream asks for: a view, and the position to resume after. All faults are told at once. */
record StreamQuery(View view, OptionalLong after) {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of("after", "council", "subject", "type"));
    /** A whole type, or the beginning of some: others would wait for ever for what never comes. */
    private static final Pattern TYPE =
            Pattern.compile("org\\.lgds\\.[a-z0-9_.]+\\.v\\d+|org\\.lgds\\.[a-z0-9_.]*\\*|(org\\.|org|)\\*");

    private static final Pattern COUNCIL = Pattern.compile("[A-Z]{3,4}|NIR-[A-Y]");
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final int MAX_VALUES = 50;
    private static final int MAX_PARAMETERS = 200;

    static StreamQuery of(HttpServerRequest request, Grants grants) {
        var query = request.query() == null ? "" : request.query();
        var given = new QueryStringDecoder(query, UTF_8, false, MAX_PARAMETERS, true).parameters();
        var violations = new ArrayList<Violation>();
        given.forEach((name, values) -> check(name, values, violations));
        // A browser that reconnects sends the address it began with, so the header is the newer of the two.
        var header = request.getHeader("Last-Event-ID");
        if (request.headers().getAll("Last-Event-ID").size() > 1) {
            violations.add(Violation.ofParameter("Last-Event-ID", "Last-Event-ID is given more than once."));
        } else if (header != null && !header.isEmpty()) {
            checkPosition("Last-Event-ID", header, violations);
        } else {
            header = null;
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var after = header != null
                ? header
                : given.containsKey("after") ? given.get("after").get(0) : null;
        return new StreamQuery(
                new View(
                        grants,
                        given.getOrDefault("type", List.of()),
                        Set.copyOf(given.getOrDefault("subject", List.of())),
                        Set.copyOf(given.getOrDefault("council", List.of()))),
                after == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(after)));
    }

    private static void check(String name, List<String> values, List<Violation> violations) {
        if (!KNOWN.contains(name)) {
            violations.add(Violation.ofParameter(
                    name, "There is no query parameter %s; known are %s.".formatted(name, String.join(", ", KNOWN))));
        } else if (values.size() > (name.equals("after") ? 1 : MAX_VALUES)) {
            violations.add(Violation.ofParameter(name, "%s is given too often.".formatted(name)));
        } else {
            values.forEach(value -> check(name, value, violations));
        }
    }

    private static void check(String name, String value, List<Violation> violations) {
        if (value.isEmpty()) {
            violations.add(Violation.ofParameter(name, "%s is empty; leave it out or give a value.".formatted(name)));
        } else if (value.indexOf('\0') >= 0) {
            violations.add(Violation.ofParameter(name, "%s is no text.".formatted(name)));
        } else if (name.equals("after")) {
            checkPosition(name, value, violations);
        } else if (name.equals("type") && !TYPE.matcher(value).matches()) {
            violations.add(Violation.ofParameter(
                    name,
                    "type must be an event type such as org.lgds.asset.listed.v1, or the beginning of some and *, such"
                            + " as org.lgds.asset.*."));
        } else if (name.equals("council") && !COUNCIL.matcher(value).matches()) {
            violations.add(Violation.ofParameter(name, "council must be a council's code, such as LDS."));
        }
    }

    private static void checkPosition(String name, String value, List<Violation> violations) {
        if (!POSITION.matcher(value).matches()) {
            violations.add(
                    Violation.ofParameter(name, "%s must be the id of an event of this stream.".formatted(name)));
        }
    }
}
