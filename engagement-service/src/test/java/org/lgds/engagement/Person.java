package org.lgds.engagement;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;

/** Someone with a role and perhaps a council, and what they ask of the service. */
public record Person(String name, String role, String... councils) {

    public static final Person EDITOR = new Person("lds-editor", "council-editor", "LDS");
    public static final Person SRO = new Person("lds-sro", "council-sro", "LDS");
    public static final Person SPONSOR = new Person("lds-sponsor", "council-sponsor", "LDS");
    public static final Person BRISTOL_EDITOR = new Person("bst-editor", "council-editor", "BST");
    public static final Person BRISTOL_SRO = new Person("bst-sro", "council-sro", "BST");
    public static final Person ADVISOR = new Person("advisor", "advisor");
    public static final Person PROGRAMME = new Person("programme", "programme-manager");

    private static final String SCOPES = "engagements:read engagements:write standards:write funding:write";

    public RequestSpecification asks() {
        return given().auth().oauth2(Tokens.of(name, role, SCOPES, councils));
    }

    public ValidatableResponse get(String path) {
        return asks().get(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return asks().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return seeing(path).contentType(ContentType.JSON).body(body).put(path).then();
    }

    /** A transition, of the version that this person sees. */
    public ValidatableResponse act(String path, String action) {
        return seeing(path).post(path + "/" + action).then();
    }

    public ValidatableResponse act(String path, String action, Object body) {
        return seeing(path)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + action)
                .then();
    }

    public ValidatableResponse act(String path, String action, String field, String text) {
        return act(path, action, Map.of(field, text));
    }

    private RequestSpecification seeing(String path) {
        var etag = get(path).extract().header("ETag");
        return asks().header("If-Match", etag == null ? "*" : etag);
    }
}
