package org.lgds.engagement.advisor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Each step with an advisor by each role: LGDS reads, who runs the programmes registers, advisors speak for themselves. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AdvisorRolesTest {

    private static final Set<String> LGDS =
            Set.of("advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard");
    private static final Set<String> RUNNING = Set.of("programme-manager", "lgds-admin");
    private static final List<String> ROLES = List.of(
            "council-editor",
            "council-sro",
            "council-sponsor",
            "peer-reviewer",
            "council-system",
            "catalogue-editor",
            "advisor",
            "moderator",
            "programme-manager",
            "panel-member",
            "department",
            "supplier",
            "provider",
            "lgds-admin",
            "portal",
            "dashboard");

    @Inject
    Scene scene;

    @Test
    void onlyLgdsReads() {
        scene.councils();
        var advisor = scene.advisor("sub-of-advisor");
        var request = scene.draft();
        for (var role : ROLES) {
            for (var path : List.of(
                    "/v1/advisors",
                    advisor,
                    advisor + "/history",
                    advisor + "/availability",
                    "/v1/advisors/changes",
                    "/v1/advisors/export",
                    request + "/advisors")) {
                assertThat(person(role).asks().get(path).statusCode())
                        .as("%s reads %s", role, path)
                        .isEqualTo(LGDS.contains(role) ? 200 : 403);
            }
        }
    }

    @Test
    void onlyThoseWhoRunProgrammesRegisterChangeAndRelease() {
        for (var role : ROLES) {
            var may = RUNNING.contains(role);
            var subject = "by-" + role + "-" + UUID.randomUUID();
            var body = Map.of("subject", subject, "daysPerMonth", 5);
            person(role).post("/v1/advisors", body).statusCode(may ? 201 : 403);
            var advisor = scene.advisor(subject);
            AdvisorResourceTest.patch(person(role), advisor, Map.of("daysPerMonth", 6))
                    .statusCode(may ? 200 : 403);
            assertThat(act(role, advisor, "release", Map.of("reason", "r")))
                    .as(role)
                    .isEqualTo(may ? 200 : 403);
            Person.PROGRAMME.act(advisor, "release", "reason", "r");
            assertThat(act(role, advisor, "registration", Map.of("reason", "r")))
                    .as(role)
                    .isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void leaveAndInterestsAreAnAdvisorsOwnOrForThoseWhoRunProgrammes() {
        scene.councils();
        for (var role : ROLES) {
            var may = RUNNING.contains(role);
            var advisor = scene.advisor("one-of-" + role + "-" + UUID.randomUUID());
            var leave = AdvisorResourceTest.leave("2027-03-01", "2027-03-05");
            var interest = Map.of("council", "LDS", "reason", "Worked there.", "from", "2020-01-01");
            assertThat(act(role, advisor, "leave", leave))
                    .as("leave by %s", role)
                    .isEqualTo(may ? 200 : 403);
            assertThat(act(role, advisor, "interests", interest))
                    .as("interest by %s", role)
                    .isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void anAdvisorDoesSoForThemselfAndEndsNoInterest() {
        var name = "self-" + UUID.randomUUID();
        var self = new Person(name, "advisor");
        var advisor = scene.advisor("sub-of-" + name);
        scene.councils();
        self.act(advisor, "leave", AdvisorResourceTest.leave("2027-03-01", "2027-03-05"))
                .statusCode(200);
        String interest = self.act(
                        advisor, "interests", Map.of("council", "LDS", "reason", "Worked there.", "from", "2020-01-01"))
                .statusCode(200)
                .extract()
                .path("interests[0].id");
        var end = Map.of("until", "2026-01-01", "reason", "Long ago.");
        self.act(advisor, "interests/" + interest + "/end", end).statusCode(403);
        new Person(name, "programme-manager")
                .act(advisor, "interests/" + interest + "/end", end)
                .statusCode(403);
        Person.PROGRAMME.act(advisor, "interests/" + interest + "/end", end).statusCode(200);
    }

    private static int act(String role, String path, String action, Object body) {
        return person(role)
                .asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + action)
                .statusCode();
    }

    private static Person person(String role) {
        return role.startsWith("council") || role.equals("peer-reviewer")
                ? new Person("one-" + role, role, "LDS")
                : new Person("one-" + role, role);
    }
}
