package org.lgds.council.provision.override;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.Person;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.provision.override.Overrides.OF_COUNTIES;
import static org.lgds.council.provision.override.Overrides.OF_DISTRICTS;
import static org.lgds.council.provision.override.Overrides.body;
import static org.lgds.council.provision.override.Overrides.denied;
import static org.lgds.council.provision.override.Overrides.sent;
import static org.lgds.council.provision.override.Overrides.today;

/** Which overrides are refused, and to whom. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OverrideRefusalsTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @ParameterizedTest
    @CsvSource({"0, ", "-9, 1", "9, 11", "0, 20", "5, 6", "9, ", "-9, "})
    void noTwoHoldOnOneDay(int from, Integer until) {
        var council = place.unitary(100);
        denied(council, OF_DISTRICTS, today(), today().plusDays(10));

        sent(council, body(OF_DISTRICTS, false, today().plusDays(from), until == null ? null : today().plusDays(until)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/override-overlaps"))
                .body("detail", containsString(today().plusDays(10).toString()));
    }

    @ParameterizedTest
    @CsvSource({"-9, 0", "10, ", "10, 11"})
    void oneMayFollowAnotherOnTheDay(int from, Integer until) {
        var council = place.unitary(100);
        denied(council, OF_DISTRICTS, today(), today().plusDays(10));

        denied(council, OF_DISTRICTS, today().plusDays(from), until == null ? null : today().plusDays(until));
        denied(council, OF_COUNTIES, today(), null);
        denied(place.unitary(100), OF_DISTRICTS, today(), null);
    }

    @Test
    void theDatabaseRefusesTwoOnOneDayWhoeverWritesThem() {
        var council = place.unitary(100);
        denied(council, OF_DISTRICTS, today(), null);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> ServiceOverride.getEntityManager()
                                .createNativeQuery("""
                                        insert into service_override
                                            (id, version, created_at, updated_at, event_sequence, changed_in, council,
                                            service, provides, reason, holds_from)
                                        select gen_random_uuid(), version, created_at, updated_at, event_sequence,
                                            changed_in, council, service, true, reason, holds_from + 5
                                        from service_override where council = ?1""")
                                .setParameter(1, council)
                                .executeUpdate()))
                .hasStackTraceContaining("one_override_of_a_service_on_any_day");
    }

    @Test
    void ofManyWhoOverrideAtOnceOneIsFirst() {
        var council = place.unitary(100);
        var answers = IntStream.range(0, 6)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> sent(council, body(OF_DISTRICTS, false, today(), null))
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(outbox.names("lgds.services", council)).hasSize(1);
    }

    @Test
    void whatTheRuleSaysNeedsNoOverride() {
        sent(place.unitary(100), body(OF_DISTRICTS, true, today(), null))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/override-not-needed"))
                .body("detail", containsString("tier"));
    }

    @ParameterizedTest
    @CsvSource({
        "service, , 400",
        "provides, , 400",
        "reason, ' ', 400",
        "from, , 400",
        "from, 2026-02-30, 400",
        "from, 1066-10-14, 400",
        "until, 2999-01-01, 400",
        "until, 2020-01-01, 400",
        "service, 123456, 409",
        "service, -1, 409",
        "unknown, x, 400"
    })
    void whatNobodyMeansIsRefused(String member, String value, int status) {
        var body = body(OF_DISTRICTS, false, today(), null);
        body.put(member, "service".equals(member) && value != null ? (Object) Integer.valueOf(value) : value);
        sent(place.unitary(100), body).statusCode(status).contentType("application/problem+json");
    }

    @Test
    void onlyLgdsOverridesAndOnlyWhoHasSeenIt() {
        var council = place.unitary(100);
        var body = body(OF_DISTRICTS, false, today(), null);
        Person.NOBODY.post(Overrides.of(council), body).statusCode(401);
        for (var person : List.of(Person.editor(council), Person.sro(council), Person.ADVISOR, Person.MODERATOR)) {
            person.post(Overrides.of(council), body).statusCode(403);
        }
        Person.ADMIN
                .asks("councils:read")
                .contentType("application/json")
                .body(body)
                .post(Overrides.of(council))
                .then()
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-scope"));
        Person.ADMIN.post(Overrides.of("XXX"), body).statusCode(404);

        var override = denied(council, OF_DISTRICTS, today(), null);
        var stale = Person.ADMIN.etag(override);
        Person.editor(council).act(override, "ending", "reason", "Ours.").statusCode(403);
        Person.ADMIN.post(override + "/ending", Map.of("reason", "Unseen.")).statusCode(428);
        Person.ADMIN
                .act(
                        override,
                        "ending",
                        Map.of("reason", "Later.", "until", today().plusDays(3).toString()))
                .statusCode(200);
        Person.ADMIN
                .asks()
                .header("If-Match", stale)
                .contentType("application/json")
                .body(Map.of("reason", "Seen long ago."))
                .post(override + "/ending")
                .then()
                .statusCode(412);
        Person.ADMIN.get(override.replace(council, "LDS")).statusCode(404);
    }
}
