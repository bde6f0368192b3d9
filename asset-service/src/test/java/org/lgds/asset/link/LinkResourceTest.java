package org.lgds.asset.link;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.ListedAsset;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@TestSecurity(user = "ed", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class LinkResourceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    @Inject
    Outboxes outbox;

    @Test
    void aLinkIsMadeReadAndTakenAway() {
        var fork = listed();
        var origin = listed();
        var link = link(fork, "derived_from", origin).statusCode(201).extract().<String>path("id");
        link(fork, "derived_from", origin).statusCode(409).body("type", equalTo("/docs/problems/conflict"));
        link(fork, "depends_on", origin).statusCode(201);
        when().get("/v1/assets/" + fork + "/links?limit=1")
                .then()
                .body("items.id", contains(link))
                .body("items.target", contains(origin.toString()));

        var path = "/v1/assets/" + fork + "/links/" + link;
        when().delete(path).then().statusCode(428);
        given().header("If-Match", "*").delete(path).then().statusCode(204);
        given().header("If-Match", "*").delete(path).then().statusCode(404);

        var told = outbox.of("lgds.assets", fork.toString());
        assertThat(told)
                .extracting(Outboxes.Sent::name)
                .containsExactly("asset.linked", "asset.linked", "asset.changed");
        assertThat(told).allSatisfy(Contracts::assertKept);
        assertThat(told.get(0).data().at("/link/target").asText()).isEqualTo(origin.toString());
    }

    @Test
    void aStandardIsImplementedWhetherInTheCatalogueOrNot() {
        var asset = listed();
        var path = "/v1/assets/" + asset + "/links";
        post(path, Map.of("kind", "implements", "standard", "https://openreferraluk.org/"))
                .statusCode(201);
        post(path, Map.of("kind", "implements", "standard", "https://openreferraluk.org/"))
                .statusCode(409);
        post(path, Map.of("kind", "implements", "target", listed())).statusCode(409);
        post(path, Map.of("kind", "depends_on", "standard", "https://openreferraluk.org/"))
                .statusCode(400);
        post(path, Map.of("kind", "implements")).statusCode(400);
        post(path, Map.of("kind", "implements", "standard", "a b")).statusCode(400);
        post(path, Map.of("kind", "depends_on", "target", asset)).statusCode(400);
        post(path, Map.of("kind", "depends_on", "target", UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        when().get(path).then().body("items.standard", contains("https://openreferraluk.org/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"derived_from", "depends_on", "supersedes"})
    void noChainComesBack(String kind) {
        var a = listed();
        var b = listed();
        var c = listed();
        link(a, kind, b).statusCode(201);
        link(b, kind, c).statusCode(201);
        link(c, kind, a).statusCode(409).body("type", equalTo("/docs/problems/link-cycle"));
        link(b, kind, a).statusCode(409);
        link(a, kind, c).statusCode(201);
        link(c, kind.equals("depends_on") ? "derived_from" : "depends_on", a).statusCode(201);
    }

    @Test
    void ofTwoWhoAddTheHalvesOfACycleAtOnceTheSecondIsRefused() throws ExecutionException, InterruptedException {
        var a = listed();
        var b = listed();
        var second = new CompletableFuture<Integer>();
        QuarkusTransaction.requiringNew().run(() -> {
            AssetLink.make(entities, a, new NewLink(LinkKind.DEPENDS_ON, b, null), Instant.now())
                    .persist();
            entities.flush();
            second.completeAsync(() -> link(b, "depends_on", a).extract().statusCode());
            await().pollInSameThread().until(this::somebodyWaits);
        });
        assertThat(second.get()).isEqualTo(409);
    }

    @Test
    void lineageIsReadBothWaysNearestFirst() {
        var root = listed();
        var left = listed();
        var right = listed();
        var leaf = listed();
        link(left, "derived_from", root).statusCode(201);
        link(right, "derived_from", root).statusCode(201);
        link(leaf, "derived_from", left).statusCode(201);
        link(leaf, "derived_from", right).statusCode(201);

        lineage(leaf, "direction=up")
                .body("items.depth", contains(1, 1, 2, 2))
                .body("items.asset", contains(left.toString(), right.toString(), root.toString(), root.toString()))
                .body("items.from", contains(leaf.toString(), leaf.toString(), left.toString(), right.toString()))
                .body("items[0].owner.council", equalTo("CMD"))
                .body("complete", equalTo(true));
        lineage(root, "direction=down&depth=1")
                .body("items.asset", contains(left.toString(), right.toString()))
                .body("complete", equalTo(false));
        lineage(root, "direction=down").body("items", hasSize(4)).body("complete", equalTo(true));
        lineage(root, "depth=3").body("items", hasSize(0)).body("complete", equalTo(true));
        when().get("/v1/assets/" + root + "/lineage?depth=11").then().statusCode(400);
        when().get("/v1/assets/" + root + "/lineage?direction=sideways").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "lee", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
    void neitherLinksNorLineageTellOfAnothersDraft() {
        var root = listed();
        var listed = listed();
        var hidden = QuarkusTransaction.requiringNew().call(() -> ListedAsset.in(Asset.State.DRAFT, null));
        made(hidden, LinkKind.DERIVED_FROM, root);
        made(listed, LinkKind.DERIVED_FROM, hidden);
        made(listed, LinkKind.DEPENDS_ON, hidden);
        made(listed, LinkKind.DEPENDS_ON, root);

        when().get("/v1/assets/" + listed + "/links").then().body("items.target", contains(root.toString()));
        lineage(root, "direction=down").body("items", hasSize(0)).body("complete", equalTo(true));
        lineage(listed, "direction=up").body("items", hasSize(0));
        link(listed, "depends_on", root).statusCode(403);
        when().get("/v1/assets/" + hidden + "/lineage").then().statusCode(404);
        when().get("/v1/assets/" + hidden + "/links").then().statusCode(404);
    }

    @Test
    void aLinkToADraftIsToldToTheOwnerAlone() {
        var asset = listed();
        var draft = QuarkusTransaction.requiringNew().call(() -> ListedAsset.in(Asset.State.DRAFT, null));
        link(asset, "depends_on", draft).statusCode(201);
        assertThat(outbox.of("lgds.assets", asset.toString()))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("council:CMD");
    }

    @Test
    void aFamilyOfThousandsIsShownUpToItsBound() {
        var root = listed();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        with made as (
                            insert into asset (id, version, created_at, updated_at, event_sequence, changed_in, name,
                                summary, type, origin, owner_council, services, cross_cutting, licence, tags, state,
                                latest_version, listed_at, last_reviewed_at)
                            select gen_random_uuid(), 0, now(), now(), 1, 0, 'Fork', 'Fork', 'CODE', 'COUNCIL', 'CMD',
                                '{372}', false, 'MIT', '{}', 'LISTED', '1.0.0', now(), now()
                            from generate_series(1, 1500)
                            returning id)
                        insert into asset_link (id, asset_id, kind, target_id, created_at)
                        select gen_random_uuid(), id, 'DERIVED_FROM', ?1, now() from made""").setParameter(1, root).executeUpdate());
        lineage(root, "direction=down")
                .body("items", hasSize(LinkSight.MOST_STEPS))
                .body("complete", equalTo(false));
    }

    private void made(UUID from, LinkKind kind, UUID to) {
        QuarkusTransaction.requiringNew()
                .run(() -> AssetLink.make(entities, from, new NewLink(kind, to, null), Instant.now())
                        .persist());
    }

    private boolean somebodyWaits() {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .getSingleResult();
    }

    private UUID listed() {
        return catalogue.listedAsset("1.0.0");
    }

    private static ValidatableResponse lineage(UUID asset, String query) {
        return when().get("/v1/assets/" + asset + "/lineage?" + query).then().statusCode(200);
    }

    private static ValidatableResponse link(UUID asset, String kind, UUID target) {
        return post("/v1/assets/" + asset + "/links", new HashMap<>(Map.of("kind", kind, "target", target)));
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
