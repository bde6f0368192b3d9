package org.lgds.asset.search;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.adoption.Adopters;
import org.lgds.asset.test.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.search.Word.find;

/** Whose use of an asset speaks for it to a council that asks: its peers', or in their stead that of councils of its type. */
@QuarkusTest
@TestSecurity(user = "pqa", roles = "council-editor")
@OidcSecurity(claims = @Claim(key = "council", value = "PQA"))
class PeersOfACouncilTest {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    private Word own;
    private UUID asset;

    /** PQA, PQB and PQC are of one type, PQD and PQE of another; PQB, PQD and BST have the asset live. */
    @BeforeEach
    void anAssetThatSomeHaveLive() {
        own = Word.anew(catalogue);
        asset = own.listed("Needed " + own.word());
        catalogue.noPeers("PQA", SEQUENCE.incrementAndGet());
        for (var code : new String[] {"PQA", "PQB", "PQC", "PQD", "PQE"}) {
            var type = code.compareTo("PQD") < 0 ? "unitary_of_this_test" : "county_of_this_test";
            catalogue.council(code, "active", SEQUENCE.incrementAndGet(), Map.of("type", type));
        }
        adopters.live(asset, "1.0.0", "PQB", "PQD", "BST");
    }

    @Test
    void withoutAPeerSetCouncilsOfItsTypeStandIn() {
        var found = forPqa();
        assertThat(reason(found)).containsEntry("peersFrom", "type").containsEntry("peers", 2);
        assertThat(found.getInt("items[0].reason.livePeers")).isEqualTo(1);
    }

    @Test
    void itsPeersAreThoseOfItsPeerSetWhateverTheirType() {
        catalogue.peers("PQA", SEQUENCE.incrementAndGet(), "PQD", "PQE", "PQC", "BST");

        var found = forPqa();
        assertThat(reason(found)).containsEntry("peersFrom", "peer_set").containsEntry("peers", 4);
        assertThat(found.getInt("items[0].reason.livePeers")).isEqualTo(2);
        assertThat(found.getDouble("items[0].ranking.peers")).isCloseTo(0.4 * 2 / 4, Offset.offset(1e-6));
    }

    @Test
    void aPeerThatIsInBeingNoMoreCountsNoLonger() {
        catalogue.peers("PQA", SEQUENCE.incrementAndGet(), "PQD", "PQE", "PQC", "PQB");
        catalogue.council("PQE", "abolished", SEQUENCE.incrementAndGet(), "PQD");

        assertThat(reason(forPqa())).containsEntry("peers", 3);
    }

    @Test
    void aPeerSetOfNobodyIsNotReplacedByTheType() {
        catalogue.peers("PQA", SEQUENCE.incrementAndGet());

        var found = forPqa();
        assertThat(reason(found)).containsEntry("peersFrom", "peer_set").containsEntry("peers", 0);
        assertThat(found.getDouble("items[0].ranking.peers")).isZero();
    }

    @Test
    void afterItsEndTheTypeStandsInAgain() {
        catalogue.peers("PQA", SEQUENCE.incrementAndGet(), "PQD", "PQE");
        catalogue.noPeers("PQA", SEQUENCE.incrementAndGet());

        assertThat(reason(forPqa())).containsEntry("peersFrom", "type").containsEntry("peers", 2);
    }

    private JsonPath forPqa() {
        var found = find(own.word(), "for", "PQA", "explain", "true");
        assertThat(found.getString("items[0].id")).isEqualTo(asset.toString());
        return found;
    }

    private static Map<String, Object> reason(JsonPath found) {
        return found.getMap("items[0].reason");
    }
}
