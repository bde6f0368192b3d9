package org.lgds.engagement.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.States;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.States.line;

/** What a reorganisation does to the councils of this service's copy (DOMAIN.md 6.H). */
@QuarkusTest
@TestProfile(RealTokens.class)
class VestingEventsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @Inject
    States states;

    @Test
    void predecessorsCloseAndSuccessorsOpenOnTheDay() {
        states.council("VAA", 1, "active");
        states.council("VAB", 1, "shadow");
        assertThat(states.vested(DAY, List.of(line("VAA", "VAB", "created", 1))))
                .isTrue();

        assertThat(known("VAA").state).isEqualTo("abolished");
        assertThat(known("VAA").closedOn).isEqualTo(DAY);
        assertThat(known("VAA").successors).containsExactly("VAB");
        assertThat(known("VAB").state).isEqualTo("active");
        assertThat(known("VAB").openedOn).isEqualTo(DAY);
    }

    @Test
    void nothingNewIsRecordedForAPredecessorWhateverOlderRecordComesAfter() {
        states.council("VBA", 1, "active");
        states.council("VBB", 1, "shadow");
        states.vested(DAY, List.of(line("VBA", "VBB", "created", 1)));
        states.council("VBA", 7, "active");
        states.council("VBB", 7, "shadow");

        assertThat(known("VBB").state).isEqualTo("active");
        ADVISOR.post("/v1/engagements", Map.of("council", "VBA", "title", "Too late"))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("successors", contains("VBB"));
    }

    @Test
    void theSuccessorsPeopleReadWhatThePredecessorHeld() {
        states.council("VCA", 1, "active");
        states.council("VCB", 1, "shadow");
        String id = ADVISOR.post("/v1/engagements", Map.of("council", "VCA", "title", "Before"))
                .statusCode(201)
                .extract()
                .path("id");
        var heir = new Person("vcb-editor", "council-editor", "VCB");
        heir.get("/v1/engagements/" + id).statusCode(404);
        states.vested(DAY, List.of(line("VCA", "VCB", "created", 1)));
        heir.get("/v1/engagements/" + id).statusCode(200);
    }

    @Test
    void toldAgainItChangesNothing() {
        states.council("VDA", 1, "active");
        states.council("VDB", 1, "active");
        states.council("VDC", 1, "shadow");
        var record = states.vestedRecord(DAY, List.of(line("VDA", "VDB", "abolished", 1)));
        states.hand(record);
        states.vested(DAY.plusYears(1), List.of(line("VDB", "VDC", "created", 1)));
        states.hand(record);
        states.vested(DAY, List.of(line("VDA", "VDB", "abolished", 1)));

        assertThat(known("VDB").state).isEqualTo("abolished");
        assertThat(known("VDA").closedOn).isEqualTo(DAY);
        assertThat(known("VDC").state).isEqualTo("active");
    }

    @Test
    void aChangeThatContradictsItselfIsPutAside() {
        states.council("VEA", 1, "active");
        states.council("VEB", 1, "active");
        assertThat(states.vested(
                        DAY, List.of(line("VEA", "VEB", "abolished", 0.5), line("VEA", "VEA", "continuing", 0.5))))
                .isFalse();
        assertThat(known("VEA").state).isEqualTo("active");
    }

    private static KnownCouncil known(String code) {
        return QuarkusTransaction.requiringNew().call(() -> KnownCouncil.findById(code));
    }
}
