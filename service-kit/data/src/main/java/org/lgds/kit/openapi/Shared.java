package org.lgds.kit.openapi;

import java.util.Map;

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

    private Shared() {}

    static void addTo(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSchema("Problem", ProblemSchema.problem());
        addWhatHasNoClass(components);
        RowRules.addTo(components.getSchemas(), components);
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
        addParameters(components);
        HeaderRules.addTo(components);
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
                "YearMonth", ProblemSchema.text("A month, such as 2026-04.").pattern("^\\d{4}-\\d{2}$"),
                "Export", ProblemSchema.text("A row or a JSON document on each line."));
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

    private static void addParameters(Components components) {
        components.addParameter(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        "A key of your own; the same request sent again with it is answered as before, for 24 hours.",
                        ProblemSchema.text(null).minLength(1).maxLength(255)));
        components.addParameter(
                "IfMatch",
                header(
                        "If-Match",
                        "The ETag of what you have read, or several: the change is made to that version only.",
                        ProblemSchema.text(null).minLength(1)));
        components.addParameter(
                "IfNoneMatch",
                header(
                        "If-None-Match",
                        "The ETag of what you have, or several: 304 if it is still that.",
                        ProblemSchema.text(null).minLength(1)));
        components.addParameter(
                "IfNoneMatchUnheeded",
                header("If-None-Match", "Not heeded here, as the answer has no ETag.", ProblemSchema.text(null))
                        .deprecated(true));
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }
}
