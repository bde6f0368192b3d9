package org.lgds.gateway.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A path with parameters, segment by segment. */
record Template(String text, List<Segment> segments) {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}(\\.[A-Za-z0-9._-]+)?");
    private static final Pattern TAIL = Pattern.compile("\\{(\\w+)\\*}");

    enum Kind {
        LITERAL,
        SUFFIXED,
        PARAMETER,
        TAIL
    }

    /** @param text the literal, or what a parameter's value must end with */
    record Segment(Kind kind, String text) {

        boolean canBeWhat(Segment other) {
            if (kind == Kind.LITERAL && other.kind == Kind.LITERAL) {
                return text.equals(other.text);
            }
            return text.endsWith(other.text) || other.text.endsWith(text);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Template of(String text) {
        if (!text.startsWith("/") || text.length() > 1 && text.endsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash and does not end with one");
        }
        var segments = new ArrayList<Segment>();
        var names = new HashSet<String>();
        for (var part : text.equals("/") ? new String[0] : text.substring(1).split("/", -1)) {
            if (!segments.isEmpty() && segments.get(segments.size() - 1).kind() == Kind.TAIL) {
                throw new IllegalArgumentException("{name*} can only be the last segment");
            }
            segments.add(segment(part, names));
        }
        return new Template(text, List.copyOf(segments));
    }

    private static Segment segment(String part, HashSet<String> names) {
        var parameter = PARAMETER.matcher(part);
        var tail = TAIL.matcher(part);
        if (LITERAL.matcher(part).matches() && !part.matches("\\.{1,2}")) {
            return new Segment(Kind.LITERAL, part);
        }
        if (tail.matches() && names.add(tail.group(1))) {
            return new Segment(Kind.TAIL, "");
        }
        if (parameter.matches() && names.add(parameter.group(1))) {
            return parameter.group(2) == null
                    ? new Segment(Kind.PARAMETER, "")
                    : new Segment(Kind.SUFFIXED, parameter.group(2));
        }
        throw new IllegalArgumentException(
                "the segment \"%s\" is neither text nor a parameter of its own name".formatted(part));
    }

    /** True where every path that fits one fits the other. */
    boolean isSameAs(Template other) {
        return segments.equals(other.segments);
    }

    /**
     * True where some path fits both, and each is in some segment the more special one. The leftmost such segment decides,
     * which is well within a service, but two services should not divide a path like that.
     */
    boolean crosses(Template other) {
        if (segments.size() != other.segments.size()) {
            return false;
        }
        var narrower = false;
        var wider = false;
        for (int i = 0; i < segments.size(); i++) {
            var mine = segments.get(i);
            var theirs = other.segments.get(i);
            if (!mine.canBeWhat(theirs)) {
                return false;
            }
            narrower |= mine.kind().compareTo(theirs.kind()) < 0;
            wider |= mine.kind().compareTo(theirs.kind()) > 0;
        }
        return narrower == wider;
    }
}
