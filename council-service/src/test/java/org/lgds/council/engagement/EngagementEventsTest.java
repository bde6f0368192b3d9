package org.lgds.council.engagement;

import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.MODERATOR;

/** The copy of who advises whom. */
@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementEventsTest {

    private static final Person STRANGER = new Person("stranger of " + EngagementEventsTest.class, "advisor");

    @Inject
    EngagementRecords records;

    @Test
    void whoAdvisesIsKnownUntilTheEngagementIsOver() {
        var id = UUID.randomUUID();
        records.open(id, 3, "NTH", ADVISOR);
        assertThat(advises(ADVISOR)).isTrue();
        assertThat(advises(MODERATOR)).isFalse();

        records.open(id, 2, "NTH", MODERATOR);
        assertThat(advises(MODERATOR)).as("an older record changes nothing").isFalse();
        records.open(id, 4, "NTH", MODERATOR);
        assertThat(advises(MODERATOR)).isTrue();
        assertThat(advises(ADVISOR)).isFalse();
        records.over(id, 5);
        assertThat(advises(MODERATOR)).isFalse();
    }

    @Test
    void anEndToldAgainLeavesWhatBeganAfterIt() {
        var id = UUID.randomUUID();
        records.open(id, 1, "NTH", STRANGER);
        records.over(id, 2);
        records.open(id, 3, "NTH", STRANGER);
        records.over(id, 2);
        assertThat(advises(STRANGER)).isTrue();

        records.over(id, 4);
        assertThat(advises(STRANGER)).isFalse();
    }

    @Test
    void stateSentAgainIsTakenWithWhatItHasGained() {
        var id = UUID.randomUUID();
        records.open(id, 3, "NTH");
        records.open(id, 3, "NTH", STRANGER);
        assertThat(advises(STRANGER)).isTrue();
        records.over(id, 4);
    }

    @Test
    void whatCannotBeReadIsPutAside() {
        assertThat(records.hand(UUID.randomUUID(), 1, "{\"council\":\"NTH\"}")).isFalse();
        assertThat(records.hand(UUID.randomUUID(), 1, "no JSON")).isFalse();
    }

    private static boolean advises(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> KnownEngagement.advises(person.subject(), "NTH"));
    }
}
