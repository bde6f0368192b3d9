package org.lgds.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What every document of the suite holds once and its operations refer to. */
final class Shared {

    static final String SCHEME = "keycloak";

    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("400", "The request is not valid; errors name every fault."),
            Map.entry("401", "The token is missing, bad or expired."),
            Map.entry("403", "The role, the scope or the council is missing; detail says which."),
            Map.entry("404", "There is no such thing that the caller may see."),
            Map.entry("406", "It cannot be had in a form that Accept names."),
            Map.entry("409", "The state of things forbids it; detail says what does."),
            Map.entry(
                    "410",
                    "The token of the feed is no longer good; start again without since, and remove what does not come again."),
            Map.entry("412", "It has changed since it was read."),
            Map.entry("413", "The body or the batch is too large."),
            Map.entry("415", "The content type is not taken here."),
            Map.entry("422", "The Idempotency-Key was used for another request."),
            Map.entry("428", "If-Match is missing."),
            Map.entry("429", "Too many requests; Retry-After says when to come back."),
            Map.entry("500", "A fault on our side; it has been logged."),
            Map.entry("503", "Not available at the moment; Retry-After says when to try again."));

    /** What the sentences of some problems point at. */
    private static final Map<String, String> MEMBERS = new TreeMap<>(Map.of(
            "missing", "What has to be added first.",
            "lacking", "What is still open before this step can be taken.",
            "contested", "The questions that are contested.",
            "services", "Ids of services that are not there.",
            "assets", "Ids of assets that are not there, or not for the caller to see.",
            "successors", "The councils that took the place of one that was abolished."));

    private Shared() {}

    static void addTo(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSchema("Problem", problem());
        addWhatHasNoClass(components);
        REFUSALS.forEach((status, meaning) -> components.addResponse(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(meaning)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem"))))));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse().description("The caller has it already: see If-None-Match."));
        addHeaders(components);
        components.addSecurityScheme(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the realm lgds for the audience lgds-api."));
    }

    /** Bodies that no class describes: SmallRye would tell what their Java types are made of. */
    private static void addWhatHasNoClass(Components components) {
        var known = components.getSchemas();
        var bodies = Map.of(
                "JsonNode",
                        OASFactory.createSchema()
                                .description("JSON; of a batch, an array of items or {\"items\": [...]}."),
                "MergePatch",
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .additionalPropertiesSchema(
                                        OASFactory.createSchema().booleanSchema(true))
                                .description("The properties to change; null takes one away (RFC 7396)."),
                "YearMonth", text("A month, such as 2026-04.").pattern("^\\d{4}-\\d{2}$"),
                "Export", text("A row or a JSON document on each line."));
        bodies.forEach((name, schema) -> {
            if (known.containsKey(name)) {
                components.addSchema(name, schema);
            }
        });
        components.removeSchema("JsonNodeType");
        components.removeSchema("StreamingOutput");
        if (known.containsKey("Export")) {
            components.removeSchema("Body");
        }
    }

    private static void addHeaders(Components components) {
        components.addParameter(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        "A key of your own; the same request sent again with it is answered as before, for 24 hours."));
        components.addParameter(
                "IfMatch",
                header("If-Match", "The ETag of what you have read: the change is made to that version only."));
        components.addParameter(
                "IfNoneMatch", header("If-None-Match", "The ETag of what you have: 304 if it is still that."));
        components.addParameter(
                "IfNoneMatchUnheeded",
                header("If-None-Match", "Not heeded here, as the answer has no ETag.")
                        .deprecated(true));
        components.addHeader(
                "ETag",
                OASFactory.createHeader()
                        .description(
                                "The version of what you read: send it back in If-None-Match, and in If-Match to change"
                                        + " that record.")
                        .schema(text(null)));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text(null).minLength(1).maxLength(255));
    }

    private static Schema problem() {
        var violation = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", text("A JSON Pointer into the body."))
                .addProperty("parameter", text("The parameter's name."))
                .addProperty("detail", text("What to do about it."))
                .addProperty("line", number("The line of a file, from 1."))
                .addProperty("column", number("The column of that line, from 1."))
                .addProperty("key", text("The dotted path in a publiccode.yml."))
                .addProperty("message", text("The same as detail, of a publiccode.yml."));
        var problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
                .description(
                        "A refusal (RFC 9457); its type is a page that says what to do. Its detail names members that"
                                + " only some kinds have.")
                .addProperty(
                        "type",
                        text("The address of the page about this kind of refusal.")
                                .format("uri-reference"))
                .addProperty("title", text("What kind of refusal it is, in a few words."))
                .addProperty("status", number("The HTTP status of the answer."))
                .addProperty("detail", text("What is wrong and what to do about it."))
                .addProperty("instance", text("The path that was refused.").format("uri-reference"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Every fault of the request, where it has several or they have a place.")
                                .items(violation))
                .required(List.of("type", "title", "status", "detail"));
        MEMBERS.forEach((name, meaning) ->
                problem.addProperty(name, OASFactory.createSchema().description(meaning)));
        return problem;
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
