package org.lgds.engagement.project;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.lgds.engagement.Offered;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;

/** Someone of a council or of another organisation, and what they ask of a project. */
public record Member(String name, String role, String council, String party) {

    public static final Member PROGRAMME = new Member("programme", "programme-manager", null, null);
    public static final Member ADVISOR = new Member("advisor", "advisor", null, null);
    public static final Member PANEL = new Member("panel1", "panel-member", null, null);
    public static final Member PORTAL = new Member("portal", "portal", null, null);
    public static final Member DEPARTMENT = ofParty("department", "dfe");
    public static final Member SUPPLIER = ofParty("supplier", "acme");
    public static final Member PROVIDER = ofParty("provider", "nhs-leeds");
    public static final Member OTHER_DEPARTMENT = new Member("other-department", "department", null, "dwp");
    public static final Member OTHER_SUPPLIER = new Member("other-supplier", "supplier", null, "initech");

    private static final String SCOPES = "engagements:read engagements:write standards:write";

    static Member ofParty(String role, String party) {
        return new Member(role, role, null, party);
    }

    public static Member editor(String council) {
        return of(council, "editor");
    }

    public static Member sro(String council) {
        return of(council, "sro");
    }

    public static Member sponsor(String council) {
        return of(council, "sponsor");
    }

    private static Member of(String council, String role) {
        return new Member(council.toLowerCase() + "-" + role, "council-" + role, council, null);
    }

    public RequestSpecification asks() {
        return asks(SCOPES);
    }

    public RequestSpecification asks(String scopes) {
        return given().auth()
                .oauth2(
                        party != null
                                ? Tokens.ofParties(name, role, scopes, party)
                                : council != null
                                        ? Tokens.of(name, role, scopes, council)
                                        : Tokens.of(name, role, scopes));
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

    /** A transition whatever the version; null is no body. */
    public ValidatableResponse tries(String path, String action, Object body) {
        var asks = asks().header("If-Match", "*");
        return (body == null ? asks : asks.contentType(ContentType.JSON).body(body))
                .post(path + "/" + action)
                .then();
    }

    /** The status of a transition whatever the version, which was offered to this person if it is possible, and else was not. */
    public int answered(String path, String action, Object body) {
        return Offered.answered(this::asks, path, action, body);
    }

    private RequestSpecification seeing(String path) {
        var etag = get(path).extract().header("ETag");
        return asks().header("If-Match", etag == null ? "*" : etag);
    }
}
