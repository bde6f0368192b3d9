package org.lgds.asset.vesting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.LookedAt;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.duplication.Sector.LIVE;
import static org.lgds.asset.vesting.Reorganisation.DAY;
import static org.lgds.asset.vesting.Reorganisation.known;
import static org.lgds.asset.vesting.Reorganisation.line;
import static org.lgds.asset.vesting.Reorganisation.stages;

/** What a reorganisation does to what councils use and run, at once (DOMAIN.md 4.3 and 6.H). */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read assets:read"))
class VestingEventsTest {

    @Inject
    Sector sector;

    @Inject
    Reorganisation change;

    @Inject
    Catalogue catalogue;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private UUID asset;

    @BeforeEach
    void councils() {
        asset = change.prepared();
    }

    @Test
    void eachSuccessorHasOneAdoptionInTheFurthestStageOfItsPredecessors() {
        var planned = change.adoption(change.first, "PLANNED");
        var live = change.adoption(change.county, "LIVE");
        var interested = change.adoption(change.second, "INTERESTED");
        change.counted(3, 1);
        change.vest();

        assertThat(stages(change.first)).containsExactly("transferred");
        assertThat(stages(change.county)).containsExactly("transferred");
        var heir = change.the(change.east);
        assertThat(heir).containsEntry("stage", "live").containsEntry("wentLiveOn", "2025-05-01");
        assertThat(heir.get("transferredFrom"))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder(planned.toString(), live.toString());
        assertThat(change.the(change.west).get("transferredFrom"))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder(interested.toString(), live.toString());

        var end = outbox.of("lgds.adoptions", live.toString());
        assertThat(end).extracting(Outboxes.Sent::name).containsExactly("adoption.transferred");
        assertThat(end.get(0).audience()).isEqualTo("public");
        assertThat(outbox.of("lgds.adoptions", planned.toString()).get(0).audience())
                .isEqualTo("sector");
        assertThat(outbox.of("lgds.adoptions", interested.toString()).get(0).audience())
                .isEqualTo("council:" + change.second);
        var beginning = outbox.of("lgds.adoptions", heir.get("id").toString());
        assertThat(beginning).extracting(Outboxes.Sent::name).containsExactly("adoption.went_live");
        assertThat(beginning.get(0).data().has("transferredFrom")).isFalse();
        assertThat(List.of(end.get(0), beginning.get(0))).allSatisfy(Contracts::assertKept);
    }

    @Test
    void theCountersFollow() {
        change.adoption(change.first, "PLANNED");
        change.adoption(change.second, "LIVE");
        change.adoption(change.county, "LIVE");
        change.counted(3, 2);
        change.vest();
        QuarkusTransaction.requiringNew().run(() -> {
            Usage usage = Usage.findById(asset);
            assertThat(List.of(usage.openCouncils, usage.liveCouncils)).containsExactly(2, 2);
        });
    }

    @Test
    void whatAShadowCouncilPlannedIsTakenFurtherAndNotDoubled() {
        var own = change.adoption(change.east, "PLANNED");
        change.adoption(change.first, "LIVE");
        change.adoption(change.second, "EVALUATING");
        var wests = change.adoption(change.west, "PLANNED");
        change.counted(4, 1);
        change.vest();
        assertThat(change.the(change.east)).containsEntry("id", own.toString()).containsEntry("stage", "live");
        assertThat(change.the(change.west))
                .containsEntry("id", wests.toString())
                .containsEntry("stage", "planned");
        assertThat(outbox.names("lgds.adoptions", own.toString())).containsExactly("adoption.went_live");
        var changed = outbox.of("lgds.adoptions", wests.toString());
        assertThat(changed).extracting(Outboxes.Sent::name).containsExactly("adoption.changed");
        assertThat(changed.get(0).data().get("transferredFrom")).hasSize(1);
        assertThat(changed).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aContinuingCouncilKeepsItsOwn() {
        change.adoption(change.county, "LIVE");
        change.adoption(change.first, "PLANNED");
        change.counted(2, 1);
        var solution = sector.build(change.county, sector.service("single"), LIVE);
        catalogue.vested(
                UUID.randomUUID(),
                DAY,
                List.of(
                        line(change.county, change.county, "continuing"),
                        line(change.first, change.county, "abolished")));
        assertThat(known(change.county).state).isEqualTo("active");
        assertThat(change.the(change.county)).containsEntry("stage", "live");
        assertThat((List<?>) change.the(change.county).get("transferredFrom")).hasSize(1);
        when().get("/v1/solutions/" + solution).then().body("phase", equalTo("live"));
    }

    @Test
    void severalLiveSolutionsOfOneServiceAreFoundAtTheSuccessor() {
        var service = sector.service("single");
        sector.build(change.first, service, LIVE);
        sector.build(change.county, service, LIVE);
        sector.build(change.second, sector.service("single"), LIVE);
        change.vest();
        when().get("/v1/solutions?council=" + change.east)
                .then()
                .body("items", hasSize(2))
                .body("items.inherited", everyItem(equalTo(true)))
                .body("items.inheritedFrom.flatten()", containsInAnyOrder(change.first, change.county));
        assertThat(looked.internal(service)).containsExactly(change.east);
    }

    @Test
    void manyAdoptionsGoInTimeWithinOneTransaction() {
        try {
            sector.adoptions(change.first, 2_500);
            sector.adoptions(change.county, 2_500);
            var started = Instant.now();
            change.vest();
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(25));
            assertThat(count(change.east)).isEqualTo(2_500);
            assertThat(count(change.west)).isEqualTo(2_500);
            assertThat(count(change.first)).isZero();
        } finally {
            sector.noAdoptions();
        }
    }

    private long count(String council) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from adoption where council = ?1 and stage = 'LIVE'", Long.class)
                .setParameter(1, council)
                .getSingleResult());
    }
}
