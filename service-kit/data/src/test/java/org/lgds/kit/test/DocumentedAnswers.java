package org.lgds.kit.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds every answer that a service's tests get against its promised OpenAPI document: the status is one that the operation
 * names, the body is of a form that it names, with nothing in it that the schema does not tell, a header that some answers have
 * is one that this answer may have, and an ETag that it names is there. Whatever a test asks, this is asked too: {@code META-INF/services} names it.
 */
public final class DocumentedAnswers implements QuarkusTestBeforeClassCallback, Filter {

    private static final Path PROMISED = Path.of("src", "contracts", "openapi.json");

    /** What HTTP itself answers, before an operation is found. */
    private static final List<Integer> OF_ANY_REQUEST = List.of(405, 414, 431);

    private static final int SHOWN = 2000;

    private static PromisedAnswers promised;

    @Override
    public void beforeClass(Class<?> test) {
        if (promised == null && Files.exists(PROMISED)) {
            promised = PromisedAnswers.of(PROMISED);
            RestAssured.replaceFiltersWith(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        var response = context.next(request, wanted);
        var body = response.asByteArray();
        var operation = promised.operation(request.getMethod(), path(request.getURI()));
        if (operation != null && !OF_ANY_REQUEST.contains(response.statusCode())) {
            var shown = request.getMethod().equals("HEAD") ? new byte[0] : body;
            assertThat(promised.undocumented(operation, response, shown, isDry(request.getURI())))
                    .as(
                            "%s %s was answered %d and so, which is not what the document says: %s",
                            request.getMethod(),
                            request.getURI(),
                            response.statusCode(),
                            new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8))
                    .isEmpty();
        }
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    private static boolean isDry(String uri) {
        return uri.matches(".*[?&]dryRun=.*");
    }

    private static String path(String uri) {
        return uri.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
