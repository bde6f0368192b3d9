package org.lgds.engagement.engagement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** What somebody advises on is found by their subject, in the lists that everybody sees as far as they may. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ListsByAdvisorTest {

    private final String subject = "sub-of-" + UUID.randomUUID();

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    private String led;
    private String joined;

    @BeforeEach
    void oneTheyLeadAndOneTheyAdviseIn() {
        scene.councils();
        scene.advisor(subject);
        led = assigned(scene.engagement(), true);
        joined = assigned(scene.engagement(), false);
        assigned(scene.engagement(), "sub-of-second", true);
    }

    private String assigned(String engagement, boolean lead) {
        return assigned(engagement, subject, lead);
    }

    private static String assigned(String engagement, String advisor, boolean lead) {
        ADVISOR.act(engagement, "assignment", Map.of("advisor", advisor, "lead", lead))
                .statusCode(200);
        return engagement;
    }

    @Test
    void engagementsTheyLeadOrAdviseIn() {
        var all = "/v1/engagements?advisor=" + subject;
        PROGRAMME.get(all).statusCode(200).body("items.id", contains(Scene.id(joined), Scene.id(led)));
        EDITOR.get(all + "&council=LDS&state=scoping").body("items.id", contains(Scene.id(joined), Scene.id(led)));
        PROGRAMME.get("/v1/engagements?leadAdvisor=" + subject).body("items.id", contains(Scene.id(led)));
        PROGRAMME.get(all + "&leadAdvisor=sub-of-second").body("items", empty());
        PROGRAMME.get(all + "&state=completed").body("items", empty());
        BRISTOL_EDITOR.get(all).body("items", empty());
        PROGRAMME.get("/v1/engagements?advisor=sub-of-nobody").body("items", empty());
        var page = PROGRAMME.get(all + "&limit=1").body("items.id", contains(Scene.id(joined)));
        PROGRAMME.get(page.extract().path("next")).body("items.id", contains(Scene.id(led)));
        assertThat(PROGRAMME
                        .get("/v1/engagements/export?advisor=" + subject)
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(3);
        ADVISOR.act(joined, "release", Map.of("advisor", subject)).statusCode(200);
        PROGRAMME.get(all).body("items.id", contains(Scene.id(led)));
        EDITOR.get("/v1/engagements?view=timeline&council=LDS&advisor=" + subject)
                .statusCode(400)
                .body("detail", containsString("advisor"));
    }

    @Test
    void requestsRecommendationsAndSessionsOfTheirs() {
        var request = scene.triaged(2);
        ADVISOR.act(request, "acceptance", Map.of()).statusCode(200);
        assigned(Scene.ENGAGEMENTS + ADVISOR.get(request).extract().path("engagement"), false);
        PROGRAMME
                .get("/v1/engagement-requests?advisor=" + subject)
                .statusCode(200)
                .body("items.id", contains(Scene.id(request)));

        var asset = UUID.randomUUID();
        scene.issued(asset);
        var advice = List.of(recommended(led, asset), recommended(joined, asset));
        PROGRAMME
                .get("/v1/recommendations?advisor=" + subject)
                .statusCode(200)
                .body("items.id", contains(advice.get(1), advice.get(0)));
        PROGRAMME.get("/v1/recommendations?state=issued&advisor=" + subject).body("items", empty());
        BRISTOL_EDITOR.get("/v1/recommendations?advisor=" + subject).body("items", empty());

        var theirs = session(subject);
        session("sub-of-second");
        EDITOR.get(led + "/sessions?advisor=" + subject).statusCode(200).body("items.id", contains(theirs));
    }

    private static String recommended(String engagement, UUID asset) {
        return ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String session(String advisor) {
        return ADVISOR.post(
                        led + "/sessions",
                        Map.of("heldOn", Engaged.today().toString(), "days", 1, "advisor", advisor, "kind", "meeting"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void eachIsFoundByAnIndex() {
        assertThat(plan("select * from engagement where lead_advisor = 'x' order by id desc limit 21"))
                .contains("engagement_led")
                .doesNotContain("Sort");
        var theirs = Advised.ENGAGEMENTS.formatted("'x'");
        assertThat(plan("select * from engagement where id in (%s) order by id desc limit 21".formatted(theirs)))
                .contains("engagement_advisor_pkey", "engagement_pkey")
                .doesNotContain("Sort");
        assertThat(plan("select * from recommendation where %s order by id desc limit 21"
                        .formatted(Advised.IN_ENGAGEMENTS.formatted("'x'"))))
                .contains("engagement_advisor_pkey");
    }

    private String plan(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // With a handful of rows to sort, the planner would sort them.
            for (var cheap : List.of("seqscan", "bitmapscan", "sort")) {
                entities.createNativeQuery("set local enable_%s = off".formatted(cheap))
                        .executeUpdate();
            }
            return entities.createNativeQuery("explain " + sql).getResultList().toString();
        });
    }
}
