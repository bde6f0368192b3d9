package org.lgds.asset.duplication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.SearchScope.Kind;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.DuplicationFinding.State;
import org.lgds.asset.finding.FindingKind;
import org.lgds.asset.finding.FindingMember;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.finding.FindingKind.PARALLEL_BUILD;
import static org.lgds.asset.finding.FindingKind.REBUILD;

/** A recorded decision to build anew is seen before there is anything built. */
@QuarkusTest
@TestSecurity(user = "leeds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "council", value = "LDS")
        })
class PlannedBuildsTest {

    private static final String TITLE = "Missed bin collection";

    @Inject
    Sector sector;

    @Inject
    LookingForDuplicates looking;

    @Inject
    Outboxes outbox;

    private int service;
    private UUID asset;

    @BeforeEach
    void aReleasedAssetOfAService() {
        service = sector.service("single");
        asset = sector.asset("CODE", TITLE, LocalDate.parse("2026-03-01"), service);
        look();
    }

    @Test
    void aDecisionToBuildAnewIsARebuildBeforeAnythingIsBuilt() {
        var check = check(Map.of());
        assertThat(findings(REBUILD)).isEmpty();
        assertThat(look()).isTrue();

        var finding = only(REBUILD);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(check, asset);
        assertThat(finding.councils).containsExactly("CMD", "LDS");
        assertThat(finding.members.all())
                .filteredOn(member -> member.reuseCheck() != null)
                .extracting(FindingMember::council)
                .containsExactly("LDS");
        assertThat(outbox.of("lgds.duplications", finding.key())).hasSize(1).allSatisfy(Contracts::assertKept);
        when().get("/v1/duplications/" + finding.id)
                .then()
                .body("members.findAll { it.reuseCheck != null }.reuseCheck", contains(check.toString()))
                .body("members.council", containsInAnyOrder("CMD", "LDS"));
        when().get("/v1/duplications/" + finding.id + "/pairs").then().body("items", hasSize(1));
    }

    @Test
    void theSolutionTakesThePlaceOfTheCheckInTheSameFinding() {
        check(Map.of("interactions", List.of(8)));
        look();
        var before = only(REBUILD);
        var build = sector.build("LDS", service, Map.of("title", TITLE, "started_on", LocalDate.parse("2026-06-01")));
        look();
        assertThat(only(REBUILD).id).isEqualTo(before.id);
        assertThat(only(REBUILD).memberIds).containsExactlyInAnyOrder(build, asset);
    }

    @Test
    void aDecisionForWhatIsUnderWayAlreadyIsNoSecondBuild() {
        var build = sector.build("LDS", service, Map.of("title", TITLE, "started_on", LocalDate.parse("2026-06-01")));
        check(Map.of());
        look();
        assertThat(only(REBUILD).memberIds).containsExactlyInAnyOrder(build, asset);
    }

    @Test
    void aDecisionBesideAnotherCouncilsBuildIsAParallelBuild() {
        var bristols = sector.build("BST", service, Map.of("title", TITLE));
        var check = check(Map.of("interactions", List.of(8)));
        look();
        assertThat(only(PARALLEL_BUILD).memberIds).containsExactlyInAnyOrder(bristols, check);
        assertThat(outbox.of("lgds.duplications", only(PARALLEL_BUILD).key()))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void onlyADecisionToBuildAnewCounts() {
        check(Map.of("kind", "buy"));
        check(Map.of("outcome", "join_project", "reasonCode", ""));
        check(Map.of("outcome", "reuse", "reasonCode", "", "asset", asset));
        look();
        assertThat(findings(REBUILD)).isEmpty();
    }

    @Test
    void whatWasDecidedAgainIsOneBuild() {
        check(Map.of());
        var last = check(Map.of());
        look();
        assertThat(only(REBUILD).memberIds).containsExactlyInAnyOrder(last, asset);
    }

    @Test
    void aDecisionOfMoreThanTwelveMonthsAgoIsForgotten() {
        sector.asset("CODE", TITLE, LocalDate.parse("2020-01-01"), service);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        old(now.minusMonths(12).minusDays(1).toInstant());
        sector.run("insert into duplication_scope (kind, value) values ('SERVICE', ?)", "" + service);
        assertThat(look()).isTrue();
        assertThat(findings(REBUILD)).isEmpty();

        old(now.minusMonths(12).plusDays(1).toInstant());
        look();
        assertThat(findings(REBUILD)).hasSize(1);
    }

    @Test
    void theFindingLapsesWithTheAsset() {
        check(Map.of());
        look();
        sector.change("asset", asset, "deprecation_reason", "There is a better one");
        sector.change("asset", asset, "state", "DEPRECATED");
        look();
        assertThat(findings(REBUILD)).extracting(finding -> finding.state).containsExactly(State.DISMISSED);
    }

    private UUID check(Map<String, ?> else_) {
        var body = new HashMap<String, Object>(Map.of(
                "council", "LDS",
                "title", TITLE,
                "need", "Residents report",
                "services", List.of(service),
                "kind", "build",
                "outcome", "new",
                "reasonCode", "different_need"));
        body.putAll(else_);
        body.values().removeIf(""::equals);
        return UUID.fromString(given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/reuse-checks")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A check of Leeds of that time, which the API cannot make. */
    private void old(Instant recordedAt) {
        sector.run("""
                insert into reuse_check (id, version, created_at, updated_at, event_sequence, changed_in, council, title,
                    need, services, interactions, kind, outcome, reason_code, considered, shown, client)
                values (?, 0, ?, ?, 1, 0, 'LDS', ?, 'Residents report', array[cast(? as integer)], '{}', 'BUILD', 'NEW',
                    'SCALE', '{}', '{}', 'test')""", UUID.randomUUID(), recordedAt, recordedAt, TITLE, service);
    }

    private boolean look() {
        return looking.lookAt(new SearchScope(Kind.SERVICE, "" + service));
    }

    private DuplicationFinding only(FindingKind kind) {
        var all = findings(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<DuplicationFinding> findings(FindingKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> DuplicationFinding.list("service = ?1 and kind = ?2", service, kind));
    }
}
