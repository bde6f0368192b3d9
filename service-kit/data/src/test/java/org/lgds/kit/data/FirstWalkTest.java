package org.lgds.kit.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** Who begins a changes feed has no copy of anything, so they are told to forget only what leaves after they began. */
@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(claims = {@Claim(key = "scope", value = "widgets:write"), @Claim(key = "council", value = "LDS")})
class FirstWalkTest {

    private final String owner = UUID.randomUUID().toString();
    private final String path = "/v1/widgets/changes?state=draft&owner=" + owner;

    private String hidden;
    private String one;
    private String other;
    private String since;

    @BeforeEach
    void oneThatLeftBeforeAndTwoThatAreThere() {
        one = create();
        hidden = create();
        other = create();
        list(hidden);
    }

    @Test
    void nothingIsToldOfWhatLeftBefore() {
        var all = changes(path);
        assertThat(all.getList("items.id")).containsExactly(one, other);
        assertThat(all.getList("items.op")).containsOnly("upsert");
    }

    @Test
    void norOnALaterPage() {
        var first = changes(path + "&limit=1");
        var second = changes(first.getString("next"));
        var third = changes(second.getString("next"));
        assertThat(first.getList("items.id")).containsExactly(one);
        assertThat(second.getList("items.id")).containsExactly(other);
        assertThat(third.getList("items")).isEmpty();
    }

    @Test
    void whatLeavesMeanwhileIsForgotten() {
        var first = changes(path + "&limit=1");
        list(one);
        // A transaction of another test that is still open keeps it for the next visit.
        var forgotten = deletes(first);
        forgotten.addAll(deletes(changes(path + "&since=" + since)));
        assertThat(forgotten).containsOnly(one);
    }

    @Test
    void whatLeavesLaterIsForgotten() {
        since = changes(path).getString("since");
        list(other);
        var later = changes(path + "&since=" + since);
        assertThat(later.getList("items.id")).containsExactly(other);
        assertThat(later.getList("items.op")).containsExactly("delete");
    }

    /** What is to be forgotten in the rest of a walk, which ends with {@link #since}. */
    private List<String> deletes(JsonPath page) {
        var deletes = new ArrayList<String>(page.getList("items.findAll { it.op == 'delete' }.id"));
        while (page.getString("next") != null) {
            page = changes(page.getString("next"));
            deletes.addAll(page.getList("items.findAll { it.op == 'delete' }.id"));
        }
        since = page.getString("since");
        return deletes;
    }

    private static JsonPath changes(String path) {
        return when().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static void list(String widget) {
        var etag = when().get("/v1/widgets/" + widget).header("ETag");
        given().header("If-Match", etag)
                .post("/v1/widgets/" + widget + "/listing")
                .then()
                .statusCode(200);
    }

    private String create() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("owner", owner, "name", "walked " + UUID.randomUUID()))
                .post("/v1/widgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
