package org.lgds.engagement.advisor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;

@QuarkusTest
@TestProfile(RealTokens.class)
class LeaveTest {

    private String advisor;

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    @BeforeEach
    void advisor() {
        advisor = scene.advisor("away-" + UUID.randomUUID());
    }

    @Test
    void noTwoPeriodsHaveADayInCommon() {
        take("2027-02-08", "2027-02-13").then().statusCode(200);
        take("2027-02-13", "2027-02-20").then().statusCode(200).body("leave", hasSize(2));
        take("2027-02-01", "2027-02-08").then().statusCode(200);
        take("2027-02-12", "2027-02-14").then().statusCode(409).body("type", equalTo("/docs/problems/conflict"));
        take("2027-01-01", "2027-12-31").then().statusCode(409);
        ADVISOR.get(advisor).body("leave.from", contains("2027-02-01", "2027-02-08", "2027-02-13"));
    }

    @Test
    void theDatabaseHoldsItToo() {
        take("2027-02-08", "2027-02-13").then().statusCode(200);
        assertThatThrownBy(() -> insert("2027-02-12", "2027-02-14")).hasMessageContaining("one_leave_on_any_day");
        assertThatThrownBy(() -> insert("2027-03-12", "2027-03-12")).hasMessageContaining("check");
        insert("2027-02-13", "2027-02-14");
    }

    @Test
    void aPeriodIsHalfOpenAndOfOurTime() {
        take("2027-02-08", "2027-02-08").then().statusCode(400);
        take("2027-02-09", "2027-02-08").then().statusCode(400);
        take("1999-12-31", "2027-02-08").then().statusCode(400);
        take("2027-02-08", "+999999999-12-31").then().statusCode(400);
        take("2027-02-30", "2027-03-05").then().statusCode(400);
        ADVISOR.get(advisor).body("leave", empty());
    }

    @Test
    void leaveIsCancelledOnce() {
        String period = take("2027-02-08", "2027-02-13").then().extract().path("leave[0].id");
        var path = advisor + "/leave/" + period;
        PROGRAMME.asks().delete(path).then().statusCode(428);
        PROGRAMME
                .asks()
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(200)
                .body("leave", empty());
        PROGRAMME.asks().header("If-Match", "*").delete(path).then().statusCode(404);
        take("2027-02-08", "2027-02-13").then().statusCode(200);
    }

    @Test
    void ofTwoWhoSawTheSameOneIsWritten() throws Exception {
        var etag = PROGRAMME.get(advisor).extract().header("ETag");
        Callable<Integer> take = () -> PROGRAMME
                .asks()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("from", "2027-02-08", "until", "2027-02-13"))
                .post(advisor + "/leave")
                .statusCode();
        var two = Executors.newFixedThreadPool(2);
        try {
            var statuses = two.invokeAll(List.of(take, take)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            // Who comes later is told that it changed, or what the other wrote, by the moment at which they look.
            assertThat(statuses.get(0)).isEqualTo(200);
            assertThat(statuses.get(1)).isIn(409, 412);
        } finally {
            two.shutdown();
        }
        ADVISOR.get(advisor).body("leave", hasSize(1));
    }

    private Response take(String from, String until) {
        return PROGRAMME
                .asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("from", from, "until", until))
                .post(advisor + "/leave");
    }

    private void insert(String from, String until) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into advisor_leave (id, advisor, starts_on, ends_on) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, UUID.fromString(Scene.id(advisor)))
                        .setParameter(3, LocalDate.parse(from))
                        .setParameter(4, LocalDate.parse(until))
                        .executeUpdate());
    }
}
