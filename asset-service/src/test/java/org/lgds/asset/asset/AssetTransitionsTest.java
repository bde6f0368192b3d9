package org.lgds.asset.asset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.lgds.asset.adoption.Adopters;
import org.lgds.asset.asset.AssetEntry.State;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static java.util.Locale.ROOT;

/** Every action on an asset, from every state, by every kind of caller: the diagram of DOMAIN.md 4.1, written out. */
@QuarkusTest
class AssetTransitionsTest {

    private static final Map<String, Map<State, State>> DIAGRAM = Map.ofEntries(
            Map.entry("submission", Map.of(State.DRAFT, State.SUBMITTED)),
            Map.entry("review", Map.of(State.SUBMITTED, State.IN_REVIEW)),
            Map.entry("listing", Map.of(State.IN_REVIEW, State.LISTED)),
            Map.entry("return", Map.of(State.IN_REVIEW, State.DRAFT)),
            Map.entry("rejection", Map.of(State.IN_REVIEW, State.REJECTED)),
            Map.entry("endorsement", Map.of(State.LISTED, State.ENDORSED)),
            Map.entry("endorsement-withdrawal", Map.of(State.ENDORSED, State.LISTED)),
            Map.entry("review-confirmation", Map.of(State.LISTED, State.LISTED, State.ENDORSED, State.ENDORSED)),
            Map.entry("deprecation", Map.of(State.LISTED, State.DEPRECATED, State.ENDORSED, State.DEPRECATED)),
            Map.entry("retirement", Map.of(State.DEPRECATED, State.RETIRED)));

    private static final Set<String> WITH_REASON =
            Set.of("return", "rejection", "endorsement-withdrawal", "deprecation", "retirement");
    private static final Set<String> EDITORS_ALONE =
            Set.of("review", "listing", "return", "rejection", "endorsement", "endorsement-withdrawal");
    private static final Set<State> SEEN_BY_ALL = Set.of(State.LISTED, State.ENDORSED, State.DEPRECATED, State.RETIRED);

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    /** What a kind of caller is answered where the diagram has the action: 200, or a refusal. */
    private interface Right {
        int status(String action, State from);
    }

    @Test
    void nobodyActsWithoutAToken() {
        everyActionFromEveryState((action, from) -> 401);
    }

    @Test
    @TestSecurity(user = "ed", roles = "catalogue-editor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
    void aCatalogueEditorMayAllTheDiagramHas() {
        everyActionFromEveryState((action, from) -> 200);
    }

    @Test
    @TestSecurity(user = "ed", roles = "catalogue-editor")
    void noneActsWithoutTheScope() {
        everyActionFromEveryState((action, from) -> 403);
    }

    @Test
    @TestSecurity(user = "ed", roles = "catalogue-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "CMD")})
    void anEditorOfTheOwnerDoesNotEndorse() {
        everyActionFromEveryState((action, from) -> action.equals("endorsement") ? 403 : 200);
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
    void anAdvisorDoesWhatTheOwnerMay() {
        everyActionFromEveryState((action, from) -> EDITORS_ALONE.contains(action) ? 403 : 200);
    }

    @Test
    @TestSecurity(user = "cam", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "CMD")})
    void theOwnerSubmitsReviewsAndEndsItsOwn() {
        everyActionFromEveryState((action, from) -> EDITORS_ALONE.contains(action) ? 403 : 200);
    }

    @Test
    @TestSecurity(user = "cam-sync", roles = "council-system")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "CMD")})
    void soDoesItsSystem() {
        everyActionFromEveryState((action, from) -> EDITORS_ALONE.contains(action) ? 403 : 200);
    }

    @Test
    @TestSecurity(user = "lee", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
    void anotherCouncilMayNothingAndKnowsOfNoDraft() {
        everyActionFromEveryState(
                (action, from) -> EDITORS_ALONE.contains(action) || SEEN_BY_ALL.contains(from) ? 403 : 404);
    }

    @Test
    @TestSecurity(user = "pat", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
    void aPortalOnlyReads() {
        everyActionFromEveryState((action, from) -> 403);
    }

    private void everyActionFromEveryState(Right right) {
        catalogue.council("CMD", "active", 1);
        var softly = new SoftAssertions();
        for (var from : State.values()) {
            DIAGRAM.forEach((action, moves) -> {
                var asset = assetIn(from, action);
                var status = right.status(action, from);
                var expected = status == 200 && !moves.containsKey(from) ? 409 : status;
                var answer = act(asset, action);
                softly.assertThat(answer.extract().statusCode())
                        .as("%s from %s", action, from)
                        .isEqualTo(expected);
                if (expected == 200) {
                    softly.assertThat(answer.extract().<String>path("state"))
                            .as("%s from %s", action, from)
                            .isEqualTo(moves.get(from).name().toLowerCase(ROOT));
                } else if (expected == 409) {
                    softly.assertThat(answer.extract().<String>path("type")).isEqualTo("/docs/problems/wrong-state");
                    softly.assertThat(answer.extract().<List<String>>path("possibleActions"))
                            .as("from %s", from)
                            .containsExactlyInAnyOrderElementsOf(actionsFrom(from));
                }
            });
        }
        softly.assertAll();
    }

    private static List<String> actionsFrom(State from) {
        return DIAGRAM.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(from))
                .map(Map.Entry::getKey)
                .toList();
    }

    private UUID assetIn(State state, String action) {
        var id = QuarkusTransaction.requiringNew().call(() -> ListedAsset.in(state, LocalDate.now()));
        if (state == State.LISTED && action.equals("endorsement")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> ListedAsset.assessed(Asset.find(id).orElseThrow()));
            adopters.live(id, "1.0.0", "LDS", "BST");
        }
        return id;
    }

    private static ValidatableResponse act(UUID asset, String action) {
        var request = given().header("If-Match", "*");
        if (WITH_REASON.contains(action)) {
            request.contentType(ContentType.JSON).body(new HashMap<>(Map.of("reason", "Because of this")));
        }
        return request.post("/v1/assets/" + asset + "/" + action).then();
    }
}
