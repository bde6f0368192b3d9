package org.lgds.asset.vesting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.council.Succession;
import org.lgds.asset.duplication.LookedAt;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

/** What a reorganisation does to the catalogue (DOMAIN.md 4.3 and 6.H), told once, again, late or in a chain. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read assets:read"))
class VestingEventsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");
    private static final AtomicInteger CODES = new AtomicInteger();

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Succession succession;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private UUID asset;
    private String first;
    private String second;
    private String county;
    private String east;
    private String west;

    /** Two districts and their county; east follows the first district, west the second, both the county. */
    @BeforeEach
    void councils() {
        asset = catalogue.listedAsset("1.0.0");
        first = code();
        second = code();
        county = code();
        east = code();
        west = code();
        List.of(first, second, county).forEach(council -> catalogue.council(council, "active", 1));
        List.of(east, west).forEach(council -> catalogue.council(council, "shadow", 1));
    }

    @Test
    void eachSuccessorHasOneAdoptionInTheFurthestStageOfItsPredecessors() {
        var planned = adoption(first, "PLANNED");
        var live = adoption(county, "LIVE");
        var interested = adoption(second, "INTERESTED");
        counted(3, 1);
        vest();

        assertThat(stages(first)).containsExactly("transferred");
        assertThat(stages(county)).containsExactly("transferred");
        var heir = the(east);
        assertThat(heir).containsEntry("stage", "live").containsEntry("wentLiveOn", "2025-05-01");
        assertThat(heir.get("transferredFrom"))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder(planned.toString(), live.toString());
        assertThat(the(west).get("transferredFrom"))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder(interested.toString(), live.toString());

        var end = outbox.of("lgds.adoptions", live.toString());
        assertThat(end).extracting(Outboxes.Sent::name).containsExactly("adoption.transferred");
        assertThat(end.get(0).audience()).isEqualTo("public");
        assertThat(outbox.of("lgds.adoptions", planned.toString()).get(0).audience())
                .isEqualTo("sector");
        assertThat(outbox.of("lgds.adoptions", interested.toString()).get(0).audience())
                .isEqualTo("council:" + second);
        var beginning = outbox.of("lgds.adoptions", heir.get("id").toString());
        assertThat(beginning).extracting(Outboxes.Sent::name).containsExactly("adoption.went_live");
        assertThat(beginning.get(0).data().has("transferredFrom")).isFalse();
        assertThat(List.of(end.get(0), beginning.get(0))).allSatisfy(Contracts::assertKept);
    }

    @Test
    void theCountersFollow() {
        adoption(first, "PLANNED");
        adoption(second, "LIVE");
        adoption(county, "LIVE");
        counted(3, 2);
        vest();
        QuarkusTransaction.requiringNew().run(() -> {
            Usage usage = Usage.findById(asset);
            assertThat(List.of(usage.openCouncils, usage.liveCouncils)).containsExactly(2, 2);
        });
    }

    @Test
    void whatAShadowCouncilPlannedIsTakenFurtherAndNotDoubled() {
        var own = adoption(east, "PLANNED");
        adoption(first, "LIVE");
        adoption(second, "EVALUATING");
        var wests = adoption(west, "PLANNED");
        counted(4, 1);
        vest();
        assertThat(the(east)).containsEntry("id", own.toString()).containsEntry("stage", "live");
        assertThat(the(west)).containsEntry("id", wests.toString()).containsEntry("stage", "planned");
        assertThat(outbox.names("lgds.adoptions", own.toString())).containsExactly("adoption.went_live");
        var changed = outbox.of("lgds.adoptions", wests.toString());
        assertThat(changed).extracting(Outboxes.Sent::name).containsExactly("adoption.changed");
        assertThat(changed.get(0).data().get("transferredFrom")).hasSize(1);
        assertThat(changed).allSatisfy(Contracts::assertKept);
    }

    @Test
    void toldAgainItChangesNothing() {
        adoption(first, "LIVE");
        counted(1, 1);
        var event = UUID.randomUUID();
        catalogue.vested(event, DAY, lines());
        var before = outbox.size();
        catalogue.vested(event, DAY, lines());
        catalogue.vested(UUID.randomUUID(), DAY.plusDays(3), lines());
        assertThat(outbox.size()).isEqualTo(before);
        assertThat(stages(east)).containsExactly("live");
        assertThat(known(first).closedOn).isEqualTo(DAY);
    }

    @Test
    void aSecondChangeGoesOnFromTheFirst() {
        adoption(first, "LIVE");
        counted(1, 1);
        sector.solution(live(first, sector.service("single")));
        vest();
        var middle = the(east).get("id");
        var last = code();
        catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), List.of(line(east, last, "created")));
        assertThat(stages(east)).containsExactly("transferred");
        assertThat(the(last).get("transferredFrom")).isEqualTo(List.of(middle));
        vest();
        when().get("/v1/solutions?council=" + last)
                .then()
                .body("items.inheritedFrom", equalTo(List.of(List.of(first, east))));
        assertThat(known(east).state).isEqualTo("abolished");
        assertThat(stages(last)).containsExactly("live");
    }

    @Test
    void aChangeToldOfAfterTheNextOneGoesStraightToWhoIsInBeing() {
        adoption(first, "LIVE");
        counted(1, 1);
        var last = code();
        catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), List.of(line(east, last, "created")));
        vest();
        assertThat(stages(east)).isEmpty();
        assertThat(stages(last)).containsExactly("live");
        assertThat(known(east).state).isEqualTo("abolished");
    }

    @Test
    void aCouncilThatHasEndedDoesNotComeBack() {
        vest();
        var back = List.of(line(east, first, "abolished"), line(west, first, "abolished"));
        assertThat(catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), back)).isFalse();
        assertThat(known(first).state).isEqualTo("abolished");
        assertThat(known(east).state).isEqualTo("active");
    }

    @Test
    void aContinuingCouncilKeepsItsOwn() {
        adoption(county, "LIVE");
        adoption(first, "PLANNED");
        counted(2, 1);
        var solution = sector.solution(live(county, sector.service("single")));
        catalogue.vested(
                UUID.randomUUID(), DAY, List.of(line(county, county, "continuing"), line(first, county, "abolished")));
        assertThat(known(county).state).isEqualTo("active");
        assertThat(the(county)).containsEntry("stage", "live");
        assertThat((List<?>) the(county).get("transferredFrom")).hasSize(1);
        when().get("/v1/solutions/" + solution).then().body("phase", equalTo("live"));
    }

    @Test
    void linesThatContradictEachOtherMoveNothing() {
        adoption(first, "LIVE");
        for (var wrong : List.of(
                List.of(line(first, east, "continuing")),
                List.of(line(first, first, "abolished")),
                List.of(line(first, east, "abolished"), line(east, first, "abolished")),
                List.of(line(first, first, "continuing"), line(first, east, "abolished")),
                List.of(Map.of("predecessor", first, "role", "abolished")),
                List.of(line(first, east, "swallowed")))) {
            assertThat(catalogue.vested(UUID.randomUUID(), DAY, wrong))
                    .as("%s", wrong)
                    .isFalse();
        }
        assertThat(stages(first)).containsExactly("live");
        assertThat(known(first).state).isEqualTo("active");
    }

    @Test
    void noRecordFromBeforeUndoesIt() {
        vest();
        catalogue.council(first, "active", 7);
        catalogue.council(east, "shadow", 7);
        assertThat(known(first).state).isEqualTo("abolished");
        assertThat(known(first).successors).containsExactly(east);
        assertThat(known(east).state).isEqualTo("active");
        catalogue.council(east, "abolished", 8, west);
        assertThat(known(east).state).isEqualTo("abolished");
    }

    @Test
    @TestSecurity(user = "sync", roles = "council-system")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read"),
                @Claim(key = "azp", value = "sync"),
                @Claim(key = "council", value = "VOLD")
            })
    void afterItsEndNothingIsRecordedForACouncilByAnyWay() {
        catalogue.council("VOLD", "active", 1);
        catalogue.vested(UUID.randomUUID(), DAY, List.of(line("VOLD", "VNEW", "abolished")));
        var row = Map.of("council", "VOLD", "asset", asset, "stage", "planned");
        given().contentType(ContentType.JSON)
                .body(Map.of("stage", "planned"))
                .put("/v1/adoptions/VOLD/" + asset)
                .then()
                .statusCode(403)
                .body("successors", equalTo(List.of("VNEW")));
        given().contentType(ContentType.JSON)
                .body(List.of(row))
                .post("/v1/adoptions/batch")
                .then()
                .body("items.status", everyItem(equalTo(403)));
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of(Map.of("asset", asset, "stage", "planned", "externalId", "x"))))
                .put("/v1/adoptions/VOLD")
                .then()
                .body("refused", equalTo(1));
    }

    @Test
    void itWaitsForWhoeverWritesForAPredecessor() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> {
            KnownCouncil.held(List.of(first));
            var vesting = CompletableFuture.runAsync(this::vest);
            assertThatThrownBy(() -> vesting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            adoption(first, "LIVE");
            counted(1, 1);
            waiting = vesting;
        });
        waiting.get(20, TimeUnit.SECONDS);
        assertThat(stages(first)).containsExactly("transferred");
        assertThat(stages(east)).containsExactly("live");
    }

    @Test
    @TestSecurity(user = "sync", roles = "council-system")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read"),
                @Claim(key = "azp", value = "sync"),
                @Claim(key = "council", value = "VEND")
            })
    void whoeverWaitedForItIsRefused() throws Exception {
        catalogue.council("VEND", "active", 1);
        var rows = List.of(Map.of("council", "VEND", "asset", asset, "stage", "planned"));
        var answers = QuarkusTransaction.requiringNew().call(() -> {
            succession.takeEffect(Map.of("VEND", Set.of(east)), DAY);
            var alone = CompletableFuture.supplyAsync(() -> given().contentType(ContentType.JSON)
                    .body(Map.of("stage", "planned"))
                    .put("/v1/adoptions/VEND/" + asset)
                    .statusCode());
            var batch = CompletableFuture.supplyAsync(() -> given().contentType(ContentType.JSON)
                    .body(rows)
                    .post("/v1/adoptions/batch")
                    .<Integer>path("items[0].status"));
            for (var one : List.of(alone, batch)) {
                assertThatThrownBy(() -> one.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            }
            return List.of(alone, batch);
        });
        for (var one : answers) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(403);
        }
    }

    private CompletableFuture<Void> waiting;

    @Test
    void severalLiveSolutionsOfOneServiceAreFoundAtTheSuccessor() {
        var service = sector.service("single");
        sector.solution(live(first, service));
        sector.solution(live(county, service));
        sector.solution(live(second, sector.service("single")));
        vest();
        when().get("/v1/solutions?council=" + east)
                .then()
                .body("items", hasSize(2))
                .body("items.inherited", everyItem(equalTo(true)))
                .body("items.inheritedFrom.flatten()", containsInAnyOrder(first, county));
        assertThat(looked.internal(service)).containsExactly(east);
    }

    @Test
    void manyAdoptionsGoInTimeWithinOneTransaction() {
        try {
            sector.adoptions(first, 2_500);
            sector.adoptions(county, 2_500);
            var started = Instant.now();
            vest();
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(25));
            assertThat(count(east)).isEqualTo(2_500);
            assertThat(count(west)).isEqualTo(2_500);
            assertThat(count(first)).isZero();
        } finally {
            sector.noAdoptions();
        }
    }

    private void vest() {
        assertThat(catalogue.vested(UUID.randomUUID(), DAY, lines())).isTrue();
    }

    private List<Map<String, Object>> lines() {
        return List.of(
                line(first, east, "abolished"),
                line(second, west, "abolished"),
                line(county, east, "abolished"),
                line(county, west, "abolished"));
    }

    private static Map<String, Object> line(String predecessor, String successor, String role) {
        return Map.of("predecessor", predecessor, "successor", successor, "role", role, "populationShare", 0.5);
    }

    private UUID adoption(String council, String stage) {
        return sector.adoption(council, asset, stage);
    }

    private void counted(int open, int live) {
        sector.counted(asset, open, live);
    }

    private static Map<String, Object> live(String council, int service) {
        return Map.of(
                "council",
                council,
                "service",
                service,
                "interaction",
                8,
                "kind",
                "BESPOKE_INHOUSE",
                "phase",
                "LIVE",
                "live_on",
                LocalDate.parse("2024-01-01"));
    }

    private List<String> stages(String council) {
        return when().get("/v1/adoptions?council=" + council)
                .then()
                .statusCode(200)
                .extract()
                .path("items.stage");
    }

    private Map<String, Object> the(String council) {
        return when().get("/v1/adoptions/" + council + "/" + asset)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private KnownCouncil known(String code) {
        return QuarkusTransaction.requiringNew().call(() -> KnownCouncil.findById(code));
    }

    private long count(String council) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from adoption where council = ?1 and stage = 'LIVE'", Long.class)
                .setParameter(1, council)
                .getSingleResult());
    }

    /** A council of no other test. */
    private static String code() {
        var number = CODES.getAndIncrement();
        return "V%c%c%c".formatted('A' + number / 676 % 26, 'A' + number / 26 % 26, 'A' + number % 26);
    }
}
