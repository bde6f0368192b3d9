package org.lgds.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What bulk operations take and answer: rows, of which each is judged, and answered, by itself. */
final class RowRules {

    private static final String LINES = "application/x-ndjson";

    /** Marks a schema of rows: a bad one is answered in its place, so nobody refuses the whole for it. */
    private static final String EACH_ROW = "x-each-row";

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final MethodInfo method;
    private final Operation operation;
    private final IndexView index;

    RowRules(MethodInfo method, Operation operation, IndexView index) {
        this.method = method;
        this.operation = operation;
        this.index = index;
    }

    void complete() {
        var rows = method.annotation(Rows.class);
        if (rows == null) {
            return;
        }
        var most = rows.valueWithDefault(index, "most").asInt();
        var body = operation.getRequestBody().getContent();
        var row = schemaName(index.getClassByName(rows.value().asClass().name()));
        body.getMediaType("application/json").setSchema(array(row, most));
        setLines(body, row, "One row on each line, as JSON.");
        // Sent from memory or a file, and not read as text.
        if (body.getMediaType(LINES) != null) {
            body.getMediaType(LINES).getSchema().format("binary");
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> setLines(
                        answer.getContent(),
                        "BatchResult",
                        "One result on each line, in the order of the rows. Where it cannot go on, the last line has"
                                + " endedAt, the number of the first line without a result, and the problem."));
    }

    /** The name that SmallRye gives the schema of a class, unless another class has it already. */
    static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static Schema array(String row, int most) {
        var array = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("The rows; {\"items\": [...]} is taken as well.")
                .items(reference(row))
                .maxItems(most);
        array.addExtension(EACH_ROW, true);
        return array;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static void setLines(Content content, String row, String description) {
        var lines = content.getMediaType(LINES);
        if (lines != null) {
            lines.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .description(description)
                    .contentMediaType(LINES)
                    .contentSchema(reference(row)));
        }
    }
}
