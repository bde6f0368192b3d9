package org.lgds.engagement.standard;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;

/** A page of standards is read at once: what its reader may see does not cost a look at each one's project. */
@QuarkusTest
@TestProfile(RealTokens.class)
class StandardReadsTest {

    private static final int MORE = 60;

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    @Inject
    SessionFactory sessions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void aPageTakesAsManyStatementsHoweverManyProjectsItsStandardsAreOf() {
        var standard = inConsultationWithADraft();
        var service = "?service=" + PROGRAMME.get(standard).extract().path("service");
        var lists = List.of(
                "/v1/standards" + service + "&limit=%d",
                "/v1/standards" + service + "&state=consultation&limit=%d",
                "/v1/standards/changes" + service + "&limit=%d",
                "/v1/standards/export" + service + "&format=csv",
                "/v1/standards/export" + service + "&format=ndjson");
        var few = lists.stream().map(this::statements).toList();
        copy(standard);
        assertThat(lists.stream().map(this::statements).toList()).isEqualTo(few);
        assertThat(few).allSatisfy(each -> assertThat(each).allMatch(count -> count > 0 && count < 10));
    }

    @Test
    void eachSeesTheDraftsOfTheProjectsThatTheyTakePartInOnEveryPage() {
        var standard = inConsultationWithADraft();
        var service = "?service=" + PROGRAMME.get(standard).extract().path("service");
        copy(standard);
        for (var within : List.of(PROGRAMME, ADVISOR, editor("BST"), SUPPLIER, DEPARTMENT)) {
            for (var list : List.of("", "/changes")) {
                within.get("/v1/standards" + list + service + "&limit=" + MORE)
                        .body("items", hasSize(MORE))
                        .body((list.isEmpty() ? "items" : "items.item") + ".versions", everyItem(hasSize(2)));
            }
        }
        for (var other : List.of(editor("OXO"), OTHER_SUPPLIER, PORTAL)) {
            other.get("/v1/standards" + service + "&limit=" + MORE)
                    .body("items", hasSize(MORE))
                    .body("items.versions", everyItem(hasSize(1)));
        }
        given().get("/v1/standards" + service + "&limit=" + MORE)
                .then()
                .body("items", hasSize(MORE))
                .body("items.versions", everyItem(hasSize(1)));
    }

    private String inConsultationWithADraft() {
        var standard = scene.drafted();
        scene.consulted(standard, 1);
        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);
        return standard;
    }

    /** By each kind of reader, from anyone to LGDS. */
    private List<Long> statements(String path) {
        var members = Stream.of(PORTAL, editor("BST"), SUPPLIER, editor("OXO"), OTHER_SUPPLIER, PROGRAMME);
        return Stream.concat(
                        Stream.<Supplier<RequestSpecification>>of(RestAssured::given),
                        members.<Supplier<RequestSpecification>>map(member -> member::asks))
                .map(reader -> statements(reader, path.formatted(MORE)))
                .toList();
    }

    /** At a second reading, so that nothing is learnt by it. */
    private long statements(Supplier<RequestSpecification> reader, String path) {
        reader.get().get(path).then().statusCode(200);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            reader.get().get(path).then().statusCode(200);
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** Sixty more like it, each of a project of its own with the same participants. */
    private void copy(String standard) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                with place as (select gen_random_uuid() project, gen_random_uuid() standard from generate_series(1, ?2)),
                                projects as (
                                    insert into project select (jsonb_populate_record(p, jsonb_build_object('id', n.project))).*
                                    from place n, project p join standard s on s.project = p.id where s.id = ?1),
                                participants as (
                                    insert into participant select (jsonb_populate_record(t, jsonb_build_object(
                                        'id', gen_random_uuid(), 'project', n.project))).*
                                    from place n, participant t join standard s on s.project = t.project where s.id = ?1),
                                standards as (
                                    insert into standard select (jsonb_populate_record(s, jsonb_build_object(
                                        'id', n.standard, 'project', n.project))).*
                                    from place n, standard s where s.id = ?1)
                                insert into standard_version select (jsonb_populate_record(v, jsonb_build_object(
                                    'id', gen_random_uuid(), 'standard', n.standard))).*
                                from place n, standard_version v where v.standard = ?1""")
                        .setParameter(1, UUID.fromString(ProjectScene.id(standard)))
                        .setParameter(2, MORE)
                        .executeUpdate());
    }
}
