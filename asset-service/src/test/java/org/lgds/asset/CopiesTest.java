package org.lgds.asset;

import java.util.List;
import java.util.Map;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.council.KnownPeerSet;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What this service keeps of council-service's data, which may come twice and late. */
@QuarkusTest
class CopiesTest {

    @Inject
    Catalogue catalogue;

    @Test
    @TestTransaction
    void anOlderRecordOfAServiceChangesNothing() {
        catalogue.service(910_001, 5, Map.of("label", "Now", "area", "housing", "providedBy", List.of("upper")));
        catalogue.service(910_001, 4, Map.of("label", "Before"));

        var service = KnownService.<KnownService>findById(910_001);
        assertThat(service.label).isEqualTo("Now");
        assertThat(service.area).isEqualTo("housing");
    }

    @Test
    @TestTransaction
    void aServiceThatIsGoneIsKnownNoMore() {
        catalogue.service(910_003, "Gone soon", "housing");
        catalogue.noService(910_003);

        assertThat(KnownService.<KnownService>findById(910_003)).isNull();
        assertThatThrownBy(() -> KnownService.mustBeKnown(List.of(910_003)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("910003");
    }

    @Test
    @TestTransaction
    void aCouncilIsKnownWithItsPlace() {
        catalogue.council("ZZY", "active", 3, Map.of("type", "county", "tier", "upper", "region", "south_east"));
        catalogue.council("ZZY", "abolished", 2, Map.of());

        var council = KnownCouncil.<KnownCouncil>findById("ZZY");
        assertThat(List.of(council.state, council.type, council.tier, council.nation, council.region))
                .containsExactly("active", "county", "upper", "england", "south_east");
    }

    @Test
    @TestTransaction
    void anOlderPeerSetChangesNothing() {
        catalogue.peers("ZZX", 5, "LDS", "BST");
        catalogue.peers("ZZX", 4, "MAN");

        assertThat(KnownPeerSet.of("ZZX").orElseThrow().peers).containsExactly("LDS", "BST");
    }

    @Test
    @TestTransaction
    void aPeerSetThatEndedIsKnownNoMore() {
        catalogue.peers("ZZW", 1, "LDS");
        catalogue.noPeers("ZZW", 2);

        assertThat(KnownPeerSet.of("ZZW")).isEmpty();
    }

    @Test
    @TestTransaction
    void theEndOfAPeerSetToldAgainLeavesTheOneThatBeganSince() {
        catalogue.peers("ZZV", 1, "LDS");
        catalogue.noPeers("ZZV", 2);
        catalogue.peers("ZZV", 3, "BST");
        catalogue.noPeers("ZZV", 2);

        assertThat(KnownPeerSet.of("ZZV").orElseThrow().peers).containsExactly("BST");
    }
}
