package org.lgds.kit.openapi;

import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What parameters are for that no Javadoc tells of: those that name what a path leads to, and those of the {@link Glossary}. */
final class ParameterWords {

    /** Its entries of that name are of parameters alone. */
    private static final String PARAMETER = "parameter";

    private ParameterWords() {}

    /** Null where there is nothing to say but its name. */
    static String of(Parameter parameter, String path, Glossary glossary) {
        var name = parameter.getName();
        if (parameter.getIn() != Parameter.In.PATH || !isId(parameter)) {
            return glossary.of(PARAMETER, name);
        }
        if (!name.equals("id")) {
            return "The id of the " + name + ".";
        }
        var before = path.substring(0, path.indexOf("/{id}"));
        var segment = before.substring(before.lastIndexOf('/') + 1);
        return "The id of the " + OperationNames.singular(segment).replace('-', ' ') + ".";
    }

    private static boolean isId(Parameter parameter) {
        return parameter.getName().equals("id")
                || parameter.getSchema() != null
                        && "#/components/schemas/UUID"
                                .equals(parameter.getSchema().getRef());
    }
}
