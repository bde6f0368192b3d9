package org.lgds.council.provision.override;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.council.test.Place;
import org.lgds.kit.event.ResendingStates;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.provision.override.Overrides.OF_DISTRICTS;
import static org.lgds.council.provision.override.Overrides.denied;
import static org.lgds.council.provision.override.Overrides.today;

/** Overrides that were made before their state was told are told of too. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProvisionsSentAgainTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @Inject
    ResendingStates resending;

    @Inject
    ResentProvisions provisions;

    @Test
    void whatStandsIsSentOnceMoreWithTheSequenceThatItHas() {
        var council = place.unitary(100);
        denied(council, OF_DISTRICTS, today(), null);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from outbox where topic = ?1 and key = ?2")
                        .setParameter(1, StandingOverrides.TOPIC)
                        .setParameter(2, council)
                        .executeUpdate());

        while (resending.resendSome(provisions)) {
            // The next some.
        }

        var sent = outbox.of(StandingOverrides.TOPIC, council);
        assertThat(sent).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(sent.get(0).sequence()).isEqualTo(1);
        assertThat(sent.get(0).data().at("/overrides/0/service").asInt()).isEqualTo(OF_DISTRICTS);
        assertThat(outbox.names("lgds.services", council)).containsExactly("service_provision.overridden");
    }
}
