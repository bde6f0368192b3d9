package org.lgds.council.catalogue;

import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The copy of the catalogue: what can be had now, by the dimension that it serves. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AssetEventsTest {

    /** No asset of another test serves it, as the catalogue knows no such dimension. */
    private final String dimension = "d" + UUID.randomUUID();

    @Inject
    AssetRecords records;

    @Inject
    ServingAssets assets;

    @Test
    void whatIsListedOrEndorsedServesUntilItIsNot() {
        var id = UUID.randomUUID();
        for (var state : List.of("draft", "submitted", "in_review")) {
            tell(id, state.length(), state, "1.0.0");
            assertThat(names()).isEmpty();
        }
        tell(id, 20, "listed", "1.0.0");
        assertThat(names()).containsExactly("Bins");
        tell(id, 21, "endorsed", "1.0.0");
        assertThat(serving(10)).extracting(ServingAsset::endorsed).containsExactly(true);
        tell(id, 22, "deprecated", "1.0.0");
        assertThat(names()).isEmpty();
        tell(id, 21, "listed", "1.0.0");
        assertThat(names()).as("an older record changes nothing").isEmpty();
        tell(id, 23, "retired", "1.0.0");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatHasNoVersionThatStandsAndWhatIsGoneServesNobody() {
        var id = UUID.randomUUID();
        tell(id, 1, "listed", "1.0.0");
        tell(id, 2, "listed", null);
        assertThat(names()).isEmpty();
        tell(id, 3, "listed", "1.0.1");
        assertThat(serving(10)).extracting(ServingAsset::latestVersion).containsExactly("1.0.1");
        records.gone(id, 4);
        assertThat(names()).isEmpty();
        tell(id, 5, "listed", "1.0.1");
        records.gone(id, 4);
        assertThat(names()).as("told again, it leaves what is newer").containsExactly("Bins");
    }

    @Test
    void anAssetThatServesADimensionNoMoreLeavesIt() {
        var id = records.asset("Bins", "listed", "silo", "data");
        assertThat(of("silo")).contains(id);
        records.asset(id, 2, "Bins", "listed", "1.0.0", "data");
        assertThat(of("silo")).doesNotContain(id);
        assertThat(of("data")).contains(id);
    }

    @Test
    void anAssetToldOfBeforeItsStateNamedDimensionsServesThemOnceItIsSentAgain() {
        var id = UUID.randomUUID();
        var poorer = "{\"name\":\"Bins\",\"type\":\"code\",\"state\":\"listed\",\"latestVersion\":\"1.0.0\"}";
        assertThat(records.hand(id, 7, poorer)).isTrue();
        assertThat(names()).isEmpty();

        tell(id, 7, "listed", "1.0.0");
        assertThat(names()).containsExactly("Bins");
        assertThat(records.hand(id, 6, poorer)).isTrue();
        assertThat(names()).containsExactly("Bins");
    }

    @Test
    void theEndorsedComeFirstAndNoMoreThanAreWanted() {
        for (var name : List.of("Delta", "Alpha", "Charlie")) {
            tell(UUID.randomUUID(), 1, name, "listed", "1.0.0");
        }
        tell(UUID.randomUUID(), 1, "Zulu", "endorsed", "1.0.0");
        assertThat(names()).containsExactly("Zulu", "Alpha", "Charlie", "Delta");
        assertThat(serving(2)).extracting(ServingAsset::name).containsExactly("Zulu", "Alpha");
    }

    @Test
    void whatCannotBeReadIsPutAside() {
        var id = UUID.randomUUID();
        assertThat(records.hand(id, 1, "{\"name\":\"Bins\",\"type\":\"code\"}")).isFalse();
        assertThat(records.hand(id, 1, "no JSON")).isFalse();
        // From before assets told which dimensions they serve.
        assertThat(records.hand(id, 1, "{\"name\":\"Bins\",\"type\":\"code\",\"state\":\"listed\"}"))
                .isTrue();
    }

    private void tell(UUID id, long sequence, String state, String version) {
        tell(id, sequence, "Bins", state, version);
    }

    private void tell(UUID id, long sequence, String name, String state, String version) {
        var latest = version == null ? "" : ",\"latestVersion\":\"%s\"".formatted(version);
        var data = "{\"name\":\"%s\",\"type\":\"code\",\"state\":\"%s\",\"maturityDimensions\":[\"%s\"]%s}"
                .formatted(name, state, dimension, latest);
        assertThat(records.hand(id, sequence, data)).isTrue();
    }

    private List<String> names() {
        return serving(10).stream().map(ServingAsset::name).toList();
    }

    private List<UUID> of(String dimension) {
        return serving(dimension, 1000).stream().map(ServingAsset::id).toList();
    }

    private List<ServingAsset> serving(int most) {
        return serving(dimension, most);
    }

    private List<ServingAsset> serving(String dimension, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> assets.of(List.of(dimension), most).getOrDefault(dimension, List.of()));
    }
}
