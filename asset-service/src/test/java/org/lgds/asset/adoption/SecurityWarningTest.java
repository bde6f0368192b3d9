package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.adoption.Adopting.live;
import static org.lgds.asset.asset.Assets.withdraw;

/** Councils that use a version withdrawn for security are warned, all of them and no others (DOMAIN.md 6.G). */
@QuarkusTest
@TestSecurity(
        user = "lee",
        roles = {"council-editor", "advisor"})
@OidcSecurity(
        claims = {@Claim(key = "scope", value = "adoptions:write assets:write"), @Claim(key = "council", value = "LDS")
        })
class SecurityWarningTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    @Inject
    WarningAdopters warning;

    @Inject
    EntityManager entities;

    @Inject
    Outboxes outbox;

    private UUID asset;
    private Adopting leeds;

    @BeforeEach
    void anAssetThatLeedsAndBristolUse() {
        asset = catalogue.listedAsset("1.0.0", "1.0.1");
        leeds = new Adopting("LDS", asset);
        adopters.live(asset, "1.0.0", "LDS", "BST");
        adopters.live(asset, "1.0.1", "CMD");
    }

    @Test
    void whoUsesTheVersionIsWarnedOnceUntilItUsesAnother() {
        var etag = known().extract().header("ETag");
        withdraw(asset, true);
        warning.warn();
        warning.warn();

        assertThat(adopters.warned(asset)).isEqualTo(Map.of("LDS", "1.0.0", "BST", "1.0.0"));
        known().body("securityWarning.version", equalTo("1.0.0"))
                .body("securityWarning.reason", equalTo("It leaks"))
                .body("securityWarning.advice", equalTo("Turn it off"))
                .body("securityWarning.fixedIn", equalTo("1.0.1"))
                .body("securityWarning.since", notNullValue())
                .header("ETag", not(equalTo(etag)));
        var id = known().extract().<String>path("id");
        var told = outbox.of("lgds.adoptions", id);
        assertThat(told).extracting(Outboxes.Sent::name).isEqualTo(List.of("adoption.went_live", "adoption.changed"));
        assertThat(told.get(1)).satisfies(Contracts::assertKept);
        assertThat(told.get(1).audience()).isEqualTo("council:LDS");
        assertThat(told.get(1).data().at("/securityWarning/version").asText()).isEqualTo("1.0.0");

        leeds.put(live("1.0.1", LocalDate.now())).statusCode(200).body("securityWarning", nullValue());
        assertThat(adopters.warned(asset)).isEqualTo(Map.of("BST", "1.0.0"));
        assertThat(outbox.names("lgds.adoptions", id)).endsWith("adoption.upgraded");
    }

    @Test
    @TestSecurity(user = "system", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:write"), @Claim(key = "council", value = "LDS")})
    void theWarningIsForTheCouncilAndLgdsAlone() {
        withdrawn();
        warning.warn();
        known().body("securityWarning.version", equalTo("1.0.0"));
        when().get("/v1/adoptions/BST/" + asset)
                .then()
                .statusCode(200)
                .body("stage", equalTo("live"))
                .body("securityWarning", nullValue());
        when().get("/v1/adoptions/BST/" + asset + "/history")
                .then()
                .statusCode(200)
                .body("items.changes.flatten().field", not(hasItem("securityWarning")));
    }

    @Test
    void itsChangesFeedShowsIt() {
        var since = feed("/v1/adoptions/changes?limit=1000&asset=" + asset);
        withdraw(asset, true);
        warning.warn();
        when().get("/v1/adoptions/changes?limit=1000&asset=%s&since=%s".formatted(asset, since))
                .then()
                .statusCode(200)
                .body("items.item.securityWarning.version", hasItem("1.0.0"));
    }

    @Test
    void aWithdrawalForAnotherReasonWarnsNobody() {
        withdraw(asset, false);
        warning.warn();
        assertThat(adopters.warned(asset)).isEmpty();
    }

    @Test
    void thousandsOfAdoptersAreWarnedInSmallTransactions() {
        // Codes of four letters that no council has, so that other tests do not meet them.
        var councils = IntStream.range(0, 2_345)
                .mapToObj(i -> "W" + (char) ('A' + i / 676 % 26) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26))
                .toArray(String[]::new);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into adoption (id, version, created_at, updated_at, event_sequence, changed_in, council,
                            asset_id, stage, reached, asset_version, went_live_on, confirmed_at, visibility, widest)
                        select gen_random_uuid(), 0, now(), now(), 1, 0, code, ?1, 'LIVE', 'LIVE', '1.0.0', current_date,
                            now(), 'PUBLIC', 'PUBLIC' from unnest(cast(?2 as text[])) as code""")
                        .setParameter(1, asset)
                        .setParameter(2, councils)
                        .executeUpdate());
        withdraw(asset, true);
        warning.warn();

        assertThat(adopters.warned(asset)).hasSize(2_347);
        assertThat(transactions()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aClaimThatIsWrittenLateIsWarnedOfTooAndThenThereIsNoMoreToDo() {
        withdraw(asset, true);
        warning.warn();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update adoption set asset_version = '1.0.0' where asset_id = ?1 and council = 'CMD'")
                        .setParameter(1, asset)
                        .executeUpdate());
        warning.warn();
        assertThat(adopters.warned(asset)).containsOnlyKeys("LDS", "BST", "CMD");
        assertThat(due("1.0.0")).isTrue();

        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        insert into asset_version (id, asset_id, number, state, released_on, withdrawn_at,
                            withdrawal_reason, security, warning_due)
                        values (gen_random_uuid(), ?1, '0.1.0', 'WITHDRAWN', current_date, now() - interval '3 minutes',
                            'It leaks', true, true)""").setParameter(1, asset).executeUpdate());
        warning.warn();
        assertThat(due("0.1.0")).isFalse();
    }

    private boolean due(String version) {
        return QuarkusTransaction.requiringNew().call(() -> (boolean)
                entities.createNativeQuery("select warning_due from asset_version where asset_id = ?1 and number = ?2")
                        .setParameter(1, asset)
                        .setParameter(2, version)
                        .getSingleResult());
    }

    private long transactions() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(distinct changed_in) from adoption"
                                        + " where asset_id = ?1 and warned_version is not null")
                                .setParameter(1, asset)
                                .getSingleResult())
                        .longValue());
    }

    /** As {@link org.lgds.asset.asset.Assets#withdraw}, by the database alone, for a caller who may not. */
    private void withdrawn() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        update asset_version set state = 'WITHDRAWN', withdrawn_at = now(), withdrawal_reason = 'It leaks',
                            security = true, warning_due = true where asset_id = ?1 and number = '1.0.0'""").setParameter(1, asset).executeUpdate());
    }

    private static String feed(String address) {
        for (var next = address; ; ) {
            var page = when().get(next).jsonPath();
            if (page.getString("next") == null) {
                return page.getString("since");
            }
            next = page.getString("next");
        }
    }

    private ValidatableResponse known() {
        return leeds.get().statusCode(200);
    }
}
