package org.lgds.kit.openapi;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.lgds.kit.batch.BatchAnswer;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.export.Export;
import org.lgds.kit.version.Unversioned;

/**
 * Which answers have an ETag: all that is read, but downloads, which are written as they are read, and pages of changes, which
 * say anew each time where the next visit begins; and of writes those that answer the record they change. {@code
 * DocumentedAnswers} of the tests holds the services to it.
 */
final class ETags {

    private static final Set<String> WITHOUT = Set.of(Changes.class.getName(), Export.class.getName());
    private static final String RESPONSE = "org.jboss.resteasy.reactive.RestResponse";

    private ETags() {}

    static boolean isTagged(String verb, MethodInfo method) {
        var type = method.returnType();
        if (method.hasAnnotation(Unversioned.class)) {
            return false;
        }
        return verb.equals("GET") ? !WITHOUT.contains(name(type)) : isResponseWithRecord(type);
    }

    private static boolean isResponseWithRecord(Type type) {
        return name(type).equals(RESPONSE)
                && type instanceof ParameterizedType response
                && !List.of(BatchAnswer.class.getName(), Void.class.getName())
                        .contains(name(response.arguments().get(0)));
    }

    private static String name(Type type) {
        return type.name().toString();
    }

    /** Names the header on what answers a 2xx with it, and the 304 to who has it already. */
    static void tell(String verb, MethodInfo method, APIResponses responses) {
        if (!isTagged(verb, method)) {
            return;
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                response.addHeader("ETag", OASFactory.createHeader().ref("#/components/headers/ETag"));
            }
        });
        if (verb.equals("GET")) {
            responses.addAPIResponse("304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
        }
    }
}
