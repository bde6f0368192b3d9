package org.lgds.council.change;

import java.time.LocalDate;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.provision.override.Overrides;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.change.Proposals.DAY;
import static org.lgds.council.change.VestingAssessmentsTest.inShadow;
import static org.lgds.council.change.VestingAssessmentsTest.vest;
import static org.lgds.council.provision.override.Overrides.OF_DISTRICTS;
import static org.lgds.council.provision.override.Overrides.body;
import static org.lgds.council.provision.override.Overrides.denied;
import static org.lgds.council.provision.override.Overrides.sent;
import static org.lgds.council.provision.override.Overrides.today;

/** What a reorganisation does to overrides of who provides what. */
@QuarkusTest
@TestProfile(RealTokens.class)
class VestingOverridesTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void anOverrideEndsWithItsCouncilAndIsNotCarriedOver() {
        var vestsOn = LocalDate.parse(DAY);
        var ends = place.district(place.county(300), 100);
        var gone = denied(ends, OF_DISTRICTS, vestsOn.minusDays(9), vestsOn.minusDays(5));
        var held = denied(ends, OF_DISTRICTS, vestsOn.minusDays(5), today());
        var planned = denied(ends, OF_DISTRICTS, today().plusDays(9), null);
        var made = Place.code();

        var change = inShadow(made, ends);
        sent(made, body(OF_DISTRICTS, false, today(), null))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/council-in-shadow"));
        vest(change);

        Person.NOBODY.get(gone).body("until", equalTo(vestsOn.minusDays(5).toString()));
        Person.NOBODY
                .get(held)
                .body("state", equalTo("ended"))
                .body("until", equalTo(DAY))
                .body("endReason", containsString("ended"));
        Person.NOBODY
                .get(planned)
                .body("state", equalTo("ended"))
                .body("until", equalTo(today().plusDays(9).toString()));
        assertThat(outbox.names("lgds.services", ends))
                .endsWith("service_provision.changed", "service_provision.changed")
                .hasSize(5);
        assertThat(outbox.of("lgds.services", ends)).isNotEmpty().allSatisfy(Contracts::assertKept);
        Person.NOBODY.get(Overrides.of(made)).body("items", empty());
        Person.NOBODY
                .get("/v1/councils/" + made + "/services/" + OF_DISTRICTS)
                .body("provides", equalTo("yes"))
                .body("basis", equalTo("rule"));
        sent(ends, body(OF_DISTRICTS, false, today(), null))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("detail", containsString(made));
    }
}
