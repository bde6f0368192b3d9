package org.lgds.engagement.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.engagement.summary.FreshCouncil;
import org.lgds.engagement.summary.Kept;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Conformance over months, of claims in a region of their own: by region it is the same before and after its sums are brought up to date. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ConformanceSumsTest {

    private static final String SUMMARY = "/v1/conformance-claims/summary?from=2025-01&to=2025-06&by=";
    private static final AtomicInteger SERVICES = new AtomicInteger(800_000);
    private static final String FOLD = "select fold_conformance_changes(100000)";

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    States states;

    @Inject
    Kept kept;

    @Inject
    DataSource database;

    private final List<String> councils = new ArrayList<>();
    private String region;
    private String standard;
    private int service;

    @BeforeEach
    void councilsOfARegion() {
        projects.councils();
        for (int i = 0; i < 3; i++) {
            councils.add(FreshCouncil.in(states, "active").code());
        }
        region = "isle_" + councils.get(0);
        service = SERVICES.incrementAndGet();
        councils.forEach(code -> moved(code, region));
    }

    @Test
    void aCouncilCountsOnceHoweverManyClaimsItHas() {
        claim(0, "2025-01-31", "2025-03-01");
        claim(0, "2025-02-01", null);
        claim(1, "2025-02-28", "2025-04-30");
        claim(2, "2025-05-02", "2025-05-30");
        for (int folds = 0; folds < 2; folds++) {
            for (var query : List.of("region&region=" + region, "service&service=" + service)) {
                given().get(SUMMARY + query)
                        .then()
                        .body("items.month", contains("2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"))
                        .body("items.met", contains(1, 3, 2, 1, 1, 1))
                        .body("items.councils", contains(1, 2, 2, 1, 1, 1));
            }
            kept.run(FOLD);
            kept.isWhatTheRowsSay();
        }
    }

    @Test
    void whatChangesAfterwardsIsSeenAtOnce() {
        var claim = claim(0, "2025-01-10", null);
        kept.run(FOLD);
        kept.run("update conformance_claim set state = 'EXPIRED', expired_on = '2025-03-10' where id = '%s'"
                .formatted(claim));
        given().get(SUMMARY + "region&region=" + region).then().body("items.month", contains("2025-01", "2025-02"));
        kept.run(FOLD);
        given().get(SUMMARY + "region&region=" + region).then().body("items.month", contains("2025-01", "2025-02"));
        kept.run("delete from conformance_claim where id = '%s'".formatted(claim));
        given().get(SUMMARY + "region&region=" + region).then().body("items", empty());
        kept.run(FOLD);
        given().get(SUMMARY + "region&region=" + region).then().body("items", empty());
    }

    @Test
    void aCouncilTakesItsClaimsToAnotherRegion() {
        claim(0, "2025-01-10", null);
        claim(1, "2025-01-10", null);
        kept.run(FOLD);
        var other = "coast_" + councils.get(0);
        moved(councils.get(0), other);
        for (int folds = 0; folds < 2; folds++) {
            for (var one : List.of(region, other)) {
                given().get(SUMMARY.replace("2025-06", "2025-01") + "region&region=" + one)
                        .then()
                        .body("items.councils", contains(1));
            }
            kept.run(FOLD);
        }
        kept.isWhatTheRowsSay();
    }

    @Test
    void aClaimWhoseRegionIsSummedWhileItIsWrittenIsCountedAfterwards() throws SQLException {
        claim(0, "2025-01-10", null);
        try (var writer = database.getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute(insert(UUID.randomUUID(), 1, "2025-01-10", null));
            kept.run(FOLD);
            given().get(SUMMARY + "region&region=" + region).then().body("items[0].councils", equalTo(1));
            writer.commit();
            writer.setAutoCommit(true);
        }
        given().get(SUMMARY + "region&region=" + region).then().body("items[0].councils", equalTo(2));
        kept.run(FOLD);
        given().get(SUMMARY + "region&region=" + region).then().body("items[0].councils", equalTo(2));
    }

    @Test
    void councilsComeInPagesWithAllTheirMonths() {
        claim(0, "2025-05-10", null);
        claim(1, "2024-01-10", "2024-12-31");
        claim(2, "2025-06-10", null);
        var first = given().get(SUMMARY + "council&limit=1&region=" + region)
                .then()
                .body("items.of", contains(councils.get(0), councils.get(0)))
                .body("items.month", contains("2025-05", "2025-06"));
        given().get(first.extract().<String>path("next"))
                .then()
                .body("items.of", contains(councils.get(2)))
                .body("next", nullValue());
        given().get(SUMMARY + "service&service=" + service)
                .then()
                .body("items.month", contains("2025-05", "2025-06"))
                .body("items.met", contains(1, 2));
        given().get(SUMMARY + "service&region=" + region)
                .then()
                .body("items.of", contains("" + service, "" + service))
                .body("items.met", contains(1, 2));
    }

    @Test
    void onlyWhatComesInPagesTakesACursor() {
        given().get(SUMMARY + "region&cursor=x").then().statusCode(400);
        given().get(SUMMARY + "council&cursor=x").then().statusCode(400);
        given().get(SUMMARY + "service&limit=0").then().statusCode(400);
    }

    private void moved(String council, String to) {
        kept.run("update known_council set region = '%s' where code = '%s'".formatted(to, council));
    }

    private UUID claim(int council, String met, String expired) {
        var id = UUID.randomUUID();
        kept.run(insert(id, council, met, expired));
        return id;
    }

    /** With a version of its own of the one standard, whose rules are not in question here: a council meets each with one claim. */
    private String insert(UUID id, int council, String met, String expired) {
        if (standard == null) {
            standard = ProjectScene.id(standards.inForce());
        }
        return """
                with version as (
                    insert into standard_version
                    select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'state', 'SUPERSEDED',
                        'ended_on', current_date, 'number', 2 + floor(random() * 1000000000)::integer))).*
                    from standard_version v where standard = '%6$s' and number = 1
                    returning id, standard, number)
                insert into conformance_claim (id, version, created_at, updated_at, event_sequence, changed_in, standard,
                    standard_version, number, service, council, statement, evidence, state, outcomes, declared_on, assessed_on,
                    met_on, expires_on, expired_on, visibility)
                select '%1$s', 0, now(), now(), 1, 0, standard, id, number, %7$d, '%2$s', 's', '[]', '%3$s', '[]', '%4$s', '%4$s',
                    '%4$s', '2099-01-01', %5$s, 'PUBLIC'
                from version""".formatted(
                        id,
                        councils.get(council),
                        expired == null ? "MET" : "EXPIRED",
                        met,
                        expired == null ? "null" : "'" + expired + "'",
                        standard,
                        service);
    }
}
