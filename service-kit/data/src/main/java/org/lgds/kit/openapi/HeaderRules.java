package org.lgds.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.MethodInfo;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.version.Unversioned;

/** Which headers an operation's answers have, beyond those of every answer. */
final class HeaderRules {

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Accept-Patch",
            "Of a PATCH: which types of document it takes (RFC 5789).",
            "ETag",
            "The version of what you read: send it back in If-None-Match, and in If-Match to change that record.",
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

    private final MethodInfo method;

    HeaderRules(MethodInfo method) {
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
        add(refusals.get("Problem415"), "Accept-Patch");
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
        if (creates() && isLocated() && (status.equals("201") || method.hasAnnotation(Unversioned.class))) {
            add(response, "Location");
        }
    }

    private boolean creates() {
        return method.hasAnnotation(Creates.class);
    }

    private boolean isLocated() {
        var located = method.annotation(Creates.class).value("located");
        return located == null || located.asBoolean();
    }

    private boolean isExport(APIResponse response) {
        return method.returnType().name().withoutPackagePrefix().equals("Export") && response.getContent() != null;
    }

    static void add(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }
}
