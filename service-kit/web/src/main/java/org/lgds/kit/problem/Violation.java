package org.lgds.kit.problem;

/** One thing wrong with a request: where (a JSON Pointer into the body, or the parameter's name) and what to do about it. */
public record Violation(String pointer, String parameter, String detail) {

    /** Of a place in the body, by its JSON Pointer. */
    public static Violation ofBody(String pointer, String detail) {
        return new Violation(pointer, null, detail);
    }

    /** Of a parameter, by its name. */
    public static Violation ofParameter(String parameter, String detail) {
        return new Violation(null, parameter, detail);
    }

    /** The same as a sentence that stands alone: a rule such as "must be given" says of what. */
    String sentence() {
        var where = parameter == null ? pointer : parameter;
        var says = where == null
                || where.isEmpty()
                || detail.isEmpty()
                || !Character.isLowerCase(detail.charAt(0))
                || detail.startsWith(where + " ");
        return says ? detail : where + " " + detail;
    }
}
