package org.lgds.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.lgds.kit.idempotency.Idempotent;

/** Which headers an operation's answers have, beyond those of every answer. */
final class HeaderRules {

    private static final DotName ANSWER_WITH_HEADERS =
            DotName.createSimple(org.jboss.resteasy.reactive.RestResponse.class);

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "ETag",
            "The version of what you read; send it back in If-None-Match or If-Match.",
            "Location",
            "Where what was created is.",
            "Content-Disposition",
            "The name of the file, as an attachment.",
            "Attribution",
            "Whom the data is from, in the words that must go with it; once for each source.",
            "WWW-Authenticate",
            "How to come in: the scheme, and which scope or token is wanted (RFC 6750).",
            "Idempotency-Replayed",
            "true where this is the stored answer to the same request sent before."));

    private final String verb;
    private final MethodInfo method;

    HeaderRules(String verb, MethodInfo method) {
        this.verb = verb;
        this.method = method;
    }

    static void addTo(Components components) {
        HEADERS.forEach((name, meaning) -> components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(meaning)
                        .required(name.equals("Location") ? true : null)
                        .schema(OASFactory.createSchema()
                                .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)
                                .format(name.equals("Location") ? "uri-reference" : null))));
        var refusals = components.getResponses();
        add(refusals.get("NotModified"), "ETag");
        List.of("401", "403").forEach(status -> add(refusals.get("Problem" + status), "WWW-Authenticate"));
    }

    void addTo(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null && status.startsWith("2")) {
                addTo(status, response);
            }
            if (method.hasAnnotation(Idempotent.class) && status.startsWith("2")) {
                add(response, "Idempotency-Replayed");
            }
        });
    }

    private void addTo(String status, APIResponse response) {
        if (isExport(response)) {
            add(response, "Content-Disposition");
            add(response, "Attribution");
        }
        var creates = method.annotation(DotName.createSimple(Creates.class));
        if (creates != null && is(creates, "located") && (status.equals("201") || !is(creates, "versioned"))) {
            add(response, "Location");
        }
        var canSay = verb.equals("GET") || method.returnType().name().equals(ANSWER_WITH_HEADERS);
        if (canSay
                && !isExport(response)
                && List.of("200", "201").contains(status)
                && (creates == null || is(creates, "versioned"))) {
            add(response, "ETag");
        }
    }

    private static boolean is(AnnotationInstance creates, String what) {
        return creates.value(what) == null || creates.value(what).asBoolean();
    }

    private boolean isExport(APIResponse response) {
        return method.returnType().name().withoutPackagePrefix().equals("Export") && response.getContent() != null;
    }

    static void add(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }
}
