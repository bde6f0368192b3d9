package org.lgds.council.provision.override;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.provision.override.Overrides.OF_COUNTIES;
import static org.lgds.council.provision.override.Overrides.OF_DISTRICTS;
import static org.lgds.council.provision.override.Overrides.body;
import static org.lgds.council.provision.override.Overrides.denied;
import static org.lgds.council.provision.override.Overrides.sent;
import static org.lgds.council.provision.override.Overrides.today;

/** Who may say what contrary to the rule, and for how long it holds. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OverrideResourceTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void anOverrideHoldsFromItsFirstDayWithItsReason() {
        var council = place.unitary(100);
        var override = denied(council, OF_DISTRICTS, today(), today().plusDays(1));

        Person.NOBODY
                .get("/v1/councils/" + council + "/services/" + OF_DISTRICTS)
                .statusCode(200)
                .body("provides", equalTo("no"))
                .body("basis", equalTo("override"))
                .body("reason", equalTo("Done by its neighbour."))
                .body("override", equalTo(id(override)))
                .body("from", equalTo(today().toString()))
                .body("until", equalTo(today().plusDays(1).toString()));
        Person.NOBODY
                .get(override)
                .statusCode(200)
                .body("state", equalTo("in_force"))
                .body("council", equalTo(council))
                .body("allowedActions", nullValue());
        Person.ADMIN.get(override).body("allowedActions", contains("ending"));
        Person.editor(council).get(override).body("allowedActions", empty());
        var sent = outbox.of("lgds.services", council);
        assertThat(sent).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(sent.get(0).name()).isEqualTo("service_provision.overridden");
        assertThat(sent.get(0).audience()).isEqualTo("public");
        assertThat(sent.get(0).sequence()).isEqualTo(1);
        var state = outbox.of(StandingOverrides.TOPIC, council);
        assertThat(state).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(state.get(0).data().at("/overrides/0/service").asInt()).isEqualTo(OF_DISTRICTS);
        assertThat(state.get(0).data().at("/overrides/0/provides").asText()).isEqualTo("no");
    }

    @Test
    void whatBeginsTomorrowDoesNotHoldTodayNorWhatEndedToday() {
        var council = place.unitary(100);
        denied(council, OF_DISTRICTS, today().plusDays(1), null);
        denied(council, OF_COUNTIES, today().minusDays(1), today());

        for (var service : List.of(OF_DISTRICTS, OF_COUNTIES)) {
            Person.NOBODY
                    .get("/v1/councils/" + council + "/services/" + service)
                    .body("provides", equalTo("yes"))
                    .body("basis", equalTo("rule"))
                    .body("override", nullValue());
        }
        var all = Overrides.of(council);
        Person.NOBODY.get(all).body("items.state", contains("ended", "planned"));
        Person.NOBODY.get(all + "?state=planned").body("items.service", contains(OF_DISTRICTS));
        Person.NOBODY.get(all + "?state=ended").body("items.service", contains(OF_COUNTIES));
        Person.NOBODY.get(all + "?state=in_force").body("items", empty());
        Person.NOBODY.get(all + "?service=" + OF_COUNTIES).body("items.state", contains("ended"));
    }

    @Test
    void anEndedOverrideStaysAsHistoryAndTheRuleHoldsAgain() {
        var council = place.unitary(100);
        var override = denied(council, OF_DISTRICTS, today().minusDays(5), null);

        Person.ADMIN
                .act(override, "ending", "reason", "The neighbour gave it back.")
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("until", equalTo(today().toString()))
                .body("endReason", equalTo("The neighbour gave it back."))
                .body("allowedActions", empty());

        Person.NOBODY
                .get("/v1/councils/" + council + "/services/" + OF_DISTRICTS)
                .body("provides", equalTo("yes"))
                .body("basis", equalTo("rule"));
        Person.ADMIN.act(override, "ending", "reason", "Again.").statusCode(409);
        assertThat(outbox.names("lgds.services", council))
                .containsExactly("service_provision.overridden", "service_provision.changed");
        assertThat(outbox.of("lgds.services", council)).isNotEmpty().allSatisfy(Contracts::assertKept);
        Person.NOBODY
                .get(override + "/history")
                .statusCode(200)
                .body("items.reason", contains("The neighbour gave it back.", "Done by its neighbour."))
                .body("items[0].person", nullValue());
        denied(council, OF_DISTRICTS, today(), null);
    }

    @Test
    void aPlannedOverrideIsEndedBeforeItEverHeldAndMakesRoom() {
        var council = place.unitary(100);
        var from = today().plusDays(10);
        var override = denied(council, OF_DISTRICTS, from, null);

        Person.ADMIN
                .act(override, "ending", "reason", "Not to be.")
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("from", equalTo(from.toString()))
                .body("until", equalTo(from.toString()));

        denied(council, OF_DISTRICTS, from, from.plusDays(1));
        assertThat(outbox.of(StandingOverrides.TOPIC, council))
                .allSatisfy(Contracts::assertKept)
                .extracting(sent -> sent.data().at("/overrides").size())
                .containsExactly(1, 0, 1);
    }

    @Test
    void anEndMayBeMovedButNotOntoAnother() {
        var council = place.unitary(100);
        var first = denied(council, OF_DISTRICTS, today(), today().plusDays(5));
        denied(council, OF_DISTRICTS, today().plusDays(9), null);

        Person.ADMIN
                .act(
                        first,
                        "ending",
                        Map.of("reason", "Later.", "until", today().plusDays(9).toString()))
                .statusCode(200)
                .body("state", equalTo("in_force"));
        Person.ADMIN
                .act(
                        first,
                        "ending",
                        Map.of(
                                "reason",
                                "Too late.",
                                "until",
                                today().plusDays(10).toString()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/override-overlaps"));
        Person.ADMIN
                .act(
                        first,
                        "ending",
                        Map.of(
                                "reason",
                                "Before.",
                                "until",
                                today().minusDays(1).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"));
    }

    @Test
    void aServiceOfUnknownTierMayBeSaidToBeProvidedOrNot() {
        int unknown = Person.NOBODY
                .get("/v1/councils/LDS/services?provides=unknown&limit=1")
                .extract()
                .path("items[0].service");
        var council = place.unitary(100);
        sent(council, body(unknown, true, today(), today().plusDays(1))).statusCode(201);
        sent(council, body(unknown, false, today().plusDays(1), null)).statusCode(201);
        Person.NOBODY.get("/v1/services/" + unknown + "/providers").body("items.council", contains(council));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
