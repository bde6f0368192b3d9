package org.lgds.asset;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.RaisedLocks;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class RaisedLocksTest {

    @Inject
    EntityManager entities;

    @Test
    void noUpdateHoldsBackWhoOnlyRefersToARow() {
        assertThat(RaisedLocks.of(entities)).isEmpty();
    }
}
