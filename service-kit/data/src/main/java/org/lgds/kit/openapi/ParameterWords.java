package org.lgds.kit.openapi;

import java.util.Map;

import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What parameters are for that no Javadoc of a service tells of: the kit's own, and those that name what a path leads to. */
final class ParameterWords {

    private static final Map<String, String> KNOWN = Map.of(
            "limit", "How many items an answer has at most.",
            "cursor", "Where the page begins; next of the page before has it.",
            "since", "The token of the last visit; without one it begins with everything.",
            "format", "The form of the file; without it Accept decides.",
            "results", "Which results are answered: all of them, or refusals with a summary at the end.",
            "council", "A council's code, such as LDS.",
            "code", "The council's code, such as LDS.",
            "number", "The number of the version.");

    private ParameterWords() {}

    /** Null where there is nothing to say but its name. */
    static String of(Parameter parameter, String path) {
        var name = parameter.getName();
        var known = KNOWN.get(name);
        if (known != null || parameter.getIn() != Parameter.In.PATH) {
            return known;
        }
        if (!name.equals("id")) {
            return parameter.getSchema() != null
                            && "#/components/schemas/UUID"
                                    .equals(parameter.getSchema().getRef())
                    ? "The id of the " + name + "."
                    : null;
        }
        var before = path.substring(0, path.indexOf("/{id}"));
        var segment = before.substring(before.lastIndexOf('/') + 1);
        return "The id of the " + OperationNames.singular(segment).replace('-', ' ') + ".";
    }
}
