package org.lgds.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
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

    private static final String RESULT_OF_LINE = "BatchRefusal";
    private static final String SUMMARY = "BatchSummary";
    private static final String BROKEN_OFF = "BatchBrokenOff";

    /** Marks a schema of rows: a bad one is answered in its place, so nobody refuses the whole for it. */
    private static final String EACH_ROW = "x-each-row";

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private static final List<Schema> LINES_OF_ANSWERS = Stream.of("BatchResult", RESULT_OF_LINE, SUMMARY, BROKEN_OFF)
            .map(RowRules::reference)
            .toList();

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
        if (operation.getResponses().hasAPIResponse("207")) {
            // A batch of nothing is refused; a list that replaces one may be empty.
            body.getMediaType("application/json").getSchema().minItems(1);
        }
        setLines(body, reference(row), "One row on each line, as JSON.");
        // Sent from memory or a file, and not read as text.
        if (body.getMediaType(LINES) != null) {
            body.getMediaType(LINES).getSchema().format("binary");
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> setLines(
                        answer.getContent(),
                        OASFactory.createSchema().anyOf(LINES_OF_ANSWERS),
                        "One result on each line, in the order of the rows; of refusals alone, each with the number of"
                                + " its line, and a summary at the end. Where it cannot go on, the last line has"
                                + " endedAt, the number of the first line without a result, and the problem."));
    }

    /** The name that SmallRye gives the schema of a class, unless another class has it already. */
    static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /** What lines of an answer are besides results, and that a problem is one: no class of a service says so. */
    static void addTo(Map<String, Schema> schemas, Components components) {
        var result = schemas.get("BatchResult");
        if (result == null) {
            return;
        }
        result.addProperty(
                "problem", reference("Problem").description("Why it was refused (RFC 9457); absent if it was not."));
        var status = ProblemSchema.number("The HTTP status that the item would have had if it had been sent alone.");
        components.addSchema(
                RESULT_OF_LINE,
                line("A line that was refused, where refusals alone are answered.")
                        .addProperty("line", count("The number of the line, from 1; blank ones count."))
                        .addProperty("status", status)
                        .addProperty("problem", problem())
                        .required(List.of("line", "status", "problem")));
        components.addSchema(
                SUMMARY,
                counted("How it ended: the last line, where refusals alone are answered.")
                        .required(List.of("accepted", "refused")));
        components.addSchema(
                BROKEN_OFF,
                counted("The last line of an answer that could not go on; what was answered before stands.")
                        .addProperty("endedAt", count("The number of the first line that has no result."))
                        .addProperty("status", ProblemSchema.number("The HTTP status of the problem."))
                        .addProperty("problem", problem())
                        .required(List.of("endedAt", "accepted", "refused", "status", "problem")));
    }

    private static Schema counted(String description) {
        return line(description)
                .addProperty("accepted", count("How many rows were taken."))
                .addProperty("refused", count("How many rows were refused."));
    }

    private static Schema line(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema count(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .description(description);
    }

    private static Schema problem() {
        return reference("Problem").description("Why (RFC 9457).");
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

    private static void setLines(Content content, Schema line, String description) {
        var lines = content.getMediaType(LINES);
        if (lines != null) {
            lines.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .description(description)
                    .contentMediaType(LINES)
                    .contentSchema(line));
        }
    }
}
