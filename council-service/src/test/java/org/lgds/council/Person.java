package org.lgds.council;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;

/** Someone with a role and perhaps a council, and what they ask of the service; nobody at all without a role. */
public record Person(String name, String role, String... councils) {

    public static final Person NOBODY = new Person("nobody", null);
    public static final Person ADMIN = new Person("admin", "lgds-admin");
    public static final Person ADVISOR = new Person("advisor", "advisor");
    public static final Person MODERATOR = new Person("moderator", "moderator");
    public static final Person SECOND_MODERATOR = new Person("moderator2", "moderator");

    private static final String SCOPES = "councils:read councils:write maturity:read maturity:write";

    public static Person editor(String council) {
        return new Person(council.toLowerCase() + "-editor", "council-editor", council);
    }

    public static Person sro(String council) {
        return new Person(council.toLowerCase() + "-sro", "council-sro", council);
    }

    public static Person reviewer(String council) {
        return new Person(council.toLowerCase() + "-reviewer", "peer-reviewer", council);
    }

    /** Their {@code sub}. */
    public String subject() {
        return "sub-of-" + name;
    }

    public RequestSpecification asks() {
        return asks(SCOPES);
    }

    public RequestSpecification asks(String scopes) {
        return role == null ? given() : given().auth().oauth2(Tokens.of(name, role, scopes, councils));
    }

    public ValidatableResponse get(String path) {
        return asks().get(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return with(asks(), body).post(path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return with(seeing(path), body).put(path).then();
    }

    public ValidatableResponse patch(String path, Object body) {
        return seeing(path)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path)
                .then();
    }

    /** A transition, of the version that this person sees. */
    public ValidatableResponse act(String path, String action) {
        return seeing(path).post(path + "/" + action).then();
    }

    public ValidatableResponse act(String path, String action, Object body) {
        return with(seeing(path), body).post(path + "/" + action).then();
    }

    public ValidatableResponse act(String path, String action, String field, String text) {
        return act(path, action, Map.of(field, text));
    }

    public String etag(String path) {
        return get(path).extract().header("ETag");
    }

    private RequestSpecification seeing(String path) {
        var etag = etag(path);
        return asks().header("If-Match", etag == null ? "*" : etag);
    }

    private static RequestSpecification with(RequestSpecification request, Object body) {
        return request.contentType(ContentType.JSON)
                .body(body instanceof JsonNode || body instanceof String ? body.toString() : body);
    }
}
