package org.lgds.council.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.test.Place;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.lgds.council.change.Proposals.ALL;
import static org.lgds.council.change.Proposals.DAY;
import static org.lgds.council.change.Proposals.proposal;

/** What a reorganisation may not be, who may not lead it, and how others read it. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class ChangeRefusalsTest {

    private static final List<String> STAGES =
            List.of("consultation", "decision", "order", "shadow", "vesting", "cancellation");

    @Inject
    Place place;

    @Test
    void aPreviewNamesWhatIsInTheWay() {
        var one = place.unitary(100);
        var made = Place.code();
        var other = Place.code();
        var late = proposal().into(other, one).makes(other).propose();
        proposal().into(made, one).makes(made).ordered();
        when().get(ALL + "/" + late + "/preview")
                .then()
                .body("obstacles", hasItem(containsString(one + " ends by the order")));
    }

    @Test
    void anOrderForADayBeforeACouncilBeganIsRefusedAtOnce() {
        var made = Place.code();
        proposal().into(made, place.unitary(100)).makes(made).vested();
        var other = Place.code();
        var early = proposal().with("vestsOn", "2026-03-31").into(other, made).makes(other);
        var id = early.propose();
        Proposals.step(id, "consultation").statusCode(200);
        Proposals.step(id, "decision").statusCode(200);
        Proposals.step(id, "order")
                .statusCode(409)
                .body(
                        "reasons",
                        contains("Council " + made + " is in being since " + DAY + ", after the vesting day."));

        Proposals.step(id, "order", Map.of("vestsOn", "2027-04-01")).statusCode(200);
        early.revise(id).statusCode(409).body("reasons", hasSize(1));
    }

    @Test
    void allThatContradictsTheRegisterIsToldAtOnce() {
        proposal()
                .into("LDS", "QZZZ")
                .makes("LDS")
                .send()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/reorganisation-not-possible"))
                .body(
                        "reasons",
                        hasItems(
                                "There is no council QZZZ in the register.",
                                "The code LDS is council Leeds City Council's for ever; the council to be made needs another."));
        var made = Place.code();
        proposal()
                .into(made, place.unitary(1))
                .outcome(Map.of(
                        "code",
                        made,
                        "name",
                        "New",
                        "type",
                        "unitary",
                        "region",
                        "wales",
                        "slug",
                        "leeds",
                        "authority",
                        "E47999999"))
                .send()
                .statusCode(409)
                .body("detail", containsString("Welsh name"))
                .body("detail", containsString("no council of the type and region"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"x\",\"lines\":[]}",
                "{\"title\":\"x\",\"lines\":[{\"predecessor\":\"LDS\"}]}",
                "{\"title\":\"x\",\"lines\":[{\"predecessor\":\"lds\",\"successor\":\"BST\",\"role\":\"abolished\"}]}",
                "{\"title\":\"x\",\"lines\":[{\"predecessor\":\"LDS\",\"successor\":\"BST\",\"role\":\"eaten\"}]}",
                "{\"title\":\"x\",\"lines\":[{\"predecessor\":\"LDS\",\"successor\":\"BST\",\"role\":\"abolished\",\"populationShare\":0}]}",
                "{\"title\":\"x\",\"lines\":[{\"predecessor\":\"LDS\",\"successor\":\"BST\",\"role\":\"abolished\",\"populationShare\":1.1}]}",
                "{\"title\":\" \",\"lines\":[{\"predecessor\":\"LDS\",\"successor\":\"BST\",\"role\":\"abolished\"}]}",
                "{\"title\":\"x\",\"vestsOn\":\"2026-02-30\",\"lines\":[{\"predecessor\":\"LDS\",\"successor\":\"BST\",\"role\":\"abolished\"}]}"
            })
    void aProposalThatCannotBeReadIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=over", "vestsFrom=soon", "colour=red", "limit=0"})
    void aQuestionThatCannotBeAskedIsRefused(String question) {
        when().get(ALL + "?" + question).then().statusCode(400);
    }

    @Test
    void aSlugThatAnotherCouncilHadBeforeIsNotFree() {
        var holder = place.unitary(100);
        var path = "/v1/councils/" + holder;
        var slug = when().get(path).<String>path("slug");
        given().header("If-Match", when().get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("scheme", "slug", "value", slug + "-city", "validFrom", DAY, "reason", "A city now"))
                .post(path + "/identifiers")
                .then()
                .statusCode(200);
        var goesOn = place.unitary(100);

        proposal()
                .goesOn(goesOn)
                .outcome(Map.of("code", goesOn, "slug", slug))
                .send()
                .statusCode(409)
                .body("reasons", hasItem(containsString("another council's for ever")));
    }

    @Test
    void itCanBeListedFollowedAndTakenAway() {
        var one = place.unitary(1);
        var id = proposal()
                .goesOn(one)
                .with("reference", "r-" + one.toLowerCase(Locale.ROOT))
                .propose();
        when().get(ALL + "?reference=r-" + one.toLowerCase(Locale.ROOT)).then().body("items.id", contains(id));
        when().get(ALL + "?vestsFrom=2026-04-02&council=" + one).then().body("items", empty());
        when().get(ALL + "?vestsBefore=2026-04-02&council=" + one).then().body("items", hasSize(1));
        assertThat(followed()).contains(id);
        when().get(ALL + "/" + id + "/history").then().body("items[0].action", equalTo("structural_change.proposed"));
        assertThat(when().get(ALL + "/export?format=csv&council=" + one).asString())
                .contains(id + ",")
                .startsWith("id,reference,title,state");
        when().get(ALL + "/export?format=ndjson&council=" + one).then().body(startsWith("{\"id\":\"" + id));
        proposal()
                .goesOn(one)
                .with("reference", "r-" + one.toLowerCase(Locale.ROOT))
                .send()
                .statusCode(409);
        when().get(ALL + "/00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "leeds",
            roles = {"council-editor", "council-sro", "advisor", "catalogue-editor", "programme-manager"})
    @OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
    void othersReadAndMoveNothing() {
        proposal().goesOn("LDS").send().statusCode(403);
        when().get(ALL).then().statusCode(200).body("items.findAll { it.allowedActions }", empty());
        for (var action : STAGES) {
            given().contentType(ContentType.JSON)
                    .body("{\"reason\":\"x\"}")
                    .post(ALL + "/00000000-0000-7000-8000-000000000000/" + action)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "scope", value = "councils:read"))
    void anAdministratorNeedsTheScope() {
        proposal().goesOn("LDS").send().statusCode(403).body("type", equalTo("/docs/problems/missing-scope"));
    }

    private static List<String> followed() {
        var ids = new ArrayList<String>();
        for (var next = ALL + "/changes?limit=1000"; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        return ids;
    }
}
