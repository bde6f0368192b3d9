package org.lgds.asset.council;

import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Every copy of others' state takes what is told more fully, and keeps what is newer than an end that is told again. */
@QuarkusTest
@TestProfile(RealTokens.class)
class StateCopiesTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    @Test
    void aCouncil() {
        catalogue.council("ZQA", "active", 7, Map.of("region", "wales"));
        catalogue.council("ZQA", "active", 7, Map.of("region", "london"));
        assertThat(regions()).containsExactly("london");
        catalogue.council("ZQA", "active", 6, Map.of("region", "wales"));
        assertThat(regions()).as("an older record changes nothing").containsExactly("london");

        catalogue.gone("lgds.councils.state", "ZQA", 6);
        assertThat(regions()).containsExactly("london");
        catalogue.gone("lgds.councils.state", "ZQA", 8);
        assertThat(regions()).isEmpty();
    }

    @Test
    void aService() {
        catalogue.service(990_001, 7, Map.of("label", "Permits"));
        catalogue.service(990_001, 7, Map.of("label", "Permits", "area", "planning"));
        assertThat(areas()).containsExactly("planning");
        catalogue.service(990_001, 6, Map.of("label", "Permits"));
        assertThat(areas()).as("an older record changes nothing").containsExactly("planning");

        catalogue.gone("lgds.services.state", "990001", 6);
        assertThat(areas()).containsExactly("planning");
        catalogue.gone("lgds.services.state", "990001", 8);
        assertThat(areas()).isEmpty();
    }

    @Test
    void aPeerSet() {
        catalogue.peers("ZQB", 7, "ZQC");
        catalogue.peers("ZQB", 7, "ZQC", "ZQD");
        assertThat(peers()).containsExactly("{ZQC,ZQD}");
        catalogue.peers("ZQB", 6, "ZQC");
        assertThat(peers()).as("an older record changes nothing").containsExactly("{ZQC,ZQD}");

        catalogue.gone("lgds.peer-sets.state", "ZQB", 6);
        assertThat(peers()).containsExactly("{ZQC,ZQD}");
        catalogue.gone("lgds.peer-sets.state", "ZQB", 8);
        assertThat(peers()).isEmpty();
    }

    private List<String> regions() {
        return kept("select region from known_council where code = 'ZQA'");
    }

    private List<String> areas() {
        return kept("select area from known_service where id = 990001");
    }

    private List<String> peers() {
        return kept("select cast(peers as text) from known_peer_set where council = 'ZQB'");
    }

    private List<String> kept(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(query, String.class)
                        .getResultList());
    }
}
