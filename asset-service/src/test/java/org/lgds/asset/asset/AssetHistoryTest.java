package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.Journal;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Who reads what of the history of an asset that was given back, listed, worked on and deprecated. */
@QuarkusTest
class AssetHistoryTest {

    private static final String BACK = "Somebody else's name is in it";
    private static final String OLD = "There is a better one";

    @Inject
    Catalogue catalogue;

    @Inject
    Journal journal;

    private UUID asset;

    @BeforeEach
    void anAssetOfLeeds() {
        catalogue.council("LDS", "active", 1);
        asset = QuarkusTransaction.requiringNew().call(this::deprecated);
    }

    @Test
    void anyoneReadsItFromTheDayItWasListed() {
        history()
                .body("items.action", contains("asset.deprecated", "asset.listed"))
                .body("items[1].changes.find { it.field == 'name' }.before", nullValue())
                .body("items[0].changes.field", hasItems("state", "deprecation"))
                .body("items.client", everyItem(nullValue()))
                .body("items.person", everyItem(nullValue()));
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "BST"))
    void anotherCouncilReadsNoMore() {
        history().body("items.action", contains("asset.deprecated", "asset.listed"));
    }

    @Test
    void whyItWasDeprecatedIsForAllAndWhyItWasGivenBackIsNot() {
        history().body("items[0].reason", equalTo(OLD));
        assertThat(history().extract().asString()).doesNotContain(BACK, "The unseen task", "1.1.0");
    }

    @Test
    void itsPagesHoldTheSame() {
        var first = when().get("/v1/assets/" + asset + "/history?limit=1").then();
        first.body("items.action", contains("asset.deprecated")).body("items[0].changes.field", not(hasItems("name")));
        when().get(first.extract().<String>path("next"))
                .then()
                .body("items.action", contains("asset.listed"))
                .body("next", nullValue());
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void itsOwnerReadsAll() {
        history()
                .body("items", hasSize(12))
                .body("items.reason", hasItems(BACK, OLD))
                .body("items.client", everyItem(notNullValue()))
                .body("items.changes.flatten().field", hasItems("version", "shapingTask"));
    }

    private UUID deprecated() {
        var now = Instant.now();
        var asset = Asset.draft(ListedAsset.wanted("Asset " + UUID.randomUUID(), "LDS"));
        journal.add(asset.register(now));
        asset.persist();
        var version = AssetVersion.draft(asset, "1.0.0", null);
        version.release(LocalDate.now());
        version.persist();
        journal.add(asset.release(version, now));
        journal.add(asset.submit(now));
        journal.add(asset.startReview(now));
        journal.add(asset.giveBack(BACK, now));
        journal.add(asset.submit(now));
        journal.add(asset.startReview(now));
        journal.add(asset.list(now));
        var next = AssetVersion.draft(asset, "1.1.0", null);
        next.persist();
        journal.add(asset.prepare(next, now));
        var task = new About.ShapingTask(
                UUID.randomUUID(), Check.SECURITY_STATEMENT, "The unseen task", "completed", "Done", now);
        journal.add(asset.tell(
                "asset.shaping_task_completed", About.shapingTask(task), new Change("open", "completed", "Done"), now));
        journal.add(asset.tell("asset.changed", About.THE_OWNERS_PART, Change.of(asset.state, asset.state, null), now));
        journal.add(asset.deprecate(new Deprecating(OLD, null), now));
        return asset.id;
    }

    private ValidatableResponse history() {
        return when().get("/v1/assets/" + asset + "/history").then().statusCode(200);
    }
}
