package org.lgds.engagement.summary;

import java.util.List;

import org.lgds.engagement.Person;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** Everyone looks at a summary: all at the sums over all councils, LGDS at any, and a council's people at their own's. */
public final class Sights {

    private static final List<String> OF_LGDS =
            List.of("advisor", "programme-manager", "moderator", "catalogue-editor", "dashboard", "lgds-admin");
    private static final List<String> OF_A_COUNCIL =
            List.of("council-editor", "council-sro", "council-sponsor", "council-system", "peer-reviewer");
    private static final List<String> OF_NEITHER =
            List.of("supplier", "panel-member", "portal", "department", "provider");

    private Sights() {}

    /**
     * Tries each as everyone.
     *
     * @param open queries over all councils, each empty or from its {@code ?} on
     * @param narrow queries over some councils, or what could be one's
     * @param own queries that name {@code council}, which must be no other test's
     */
    public static void hold(String summary, List<String> open, List<String> narrow, List<String> own, String council) {
        for (var end : List.of("", "/export")) {
            for (var query : open) {
                given().get(summary + end + query).then().statusCode(200);
                OF_NEITHER.forEach(role -> sees(new Person(role, role), summary + end + query));
                OF_A_COUNCIL.forEach(role -> sees(new Person(role, role, council), summary + end + query));
                OF_LGDS.forEach(role -> sees(new Person(role, role), summary + end + query));
                given().auth()
                        .oauth2(Tokens.of("x", "portal", "adoptions:read"))
                        .get(summary + end + query)
                        .then()
                        .statusCode(200);
            }
            for (var query : narrow) {
                lgdsSees(summary + end + query);
                OF_A_COUNCIL.forEach(role -> isRefused(new Person(role, role, council), summary + end + query));
            }
            for (var query : own) {
                lgdsSees(summary + end + query);
                OF_A_COUNCIL.forEach(role -> sees(new Person(role, role, council), summary + end + query));
                OF_A_COUNCIL.forEach(role -> isRefused(new Person(role, role, "BST"), summary + end + query));
                OF_A_COUNCIL.forEach(role -> isRefused(new Person(role, role), summary + end + query));
            }
        }
    }

    /** LGDS with the scope to read, and neither anyone outside nor LGDS without it. */
    private static void lgdsSees(String path) {
        OF_LGDS.forEach(role -> sees(new Person(role, role), path));
        OF_NEITHER.forEach(role -> isRefused(new Person(role, role), path));
        given().get(path).then().statusCode(401).body("type", equalTo("/docs/problems/unauthenticated"));
        given().auth()
                .oauth2(Tokens.of("dashboard", "dashboard", "adoptions:read"))
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-scope"));
    }

    private static void sees(Person person, String path) {
        person.get(path).statusCode(200);
    }

    private static void isRefused(Person person, String path) {
        person.get(path).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
    }
}
