package org.lgds.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.client.Call;
import org.lgds.client.Change;
import org.lgds.client.LgdsClient;
import org.lgds.client.Page;
import org.lgds.client.ProblemException;
import org.lgds.client.Sync;
import org.lgds.client.TokenStore;
import org.lgds.client.api.AdoptionsApi;
import org.lgds.client.api.AssetsApi;
import org.lgds.client.api.CouncilsApi;
import org.lgds.client.api.MeApi;
import org.lgds.client.api.ServicesApi;
import org.lgds.client.model.AdoptionClaim;
import org.lgds.client.model.AdoptionView;
import org.lgds.client.model.AssetServiceStage;
import org.lgds.client.model.AssetView;
import org.lgds.client.model.BatchedClaim;
import org.lgds.client.model.CouncilView;
import org.lgds.client.model.ServiceView;
import org.lgds.local.sample.Sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** The published Java client, as a council's system would use it: through the gateway, with Keycloak's tokens. */
class PublishedClientIT {

    private static final LgdsClient LEEDS = LgdsClient.at(Suite.STACK.gateway())
            .credentials(
                    URI.create(Suite.STACK.realm() + "/protocol/openid-connect/token"),
                    "leeds-sync",
                    "leeds-sync-secret")
            .build();

    @TempDir
    Path folder;

    private final UUID asset = UUID.fromString(Suite.SAMPLE.newAsset("A client's asset"));

    @Test
    void aCouncilsCopyOfItsAdoptionsKeepsInStep() {
        var adoptions = new AdoptionsApi(LEEDS);
        var store = TokenStore.in(folder.resolve("adoptions.token"));
        var copy = new HashMap<String, AdoptionView>();
        visit(adoptions.listAdoptionsChanges().council("LDS"), AdoptionView.class, store, copy);
        assertThat(copy.values())
                .extracting(AdoptionView::getAsset)
                .isNotEmpty()
                .doesNotContain(asset);

        var row = new BatchedClaim()
                .council("LDS")
                .asset(asset)
                .stage(AssetServiceStage.LIVE)
                .assetVersion(Sample.VERSION)
                .wentLiveOn(LocalDate.parse("2026-01-05"))
                .externalId("IT-1");
        var sent = adoptions.postAdoptionsBatch(List.of(row)).send();

        assertThat(sent.body().getItems().get(0).getStatus()).isEqualTo(201);
        await().untilAsserted(() -> {
            visit(adoptions.listAdoptionsChanges().council("LDS"), AdoptionView.class, store, copy);
            assertThat(copy.values())
                    .filteredOn(one -> asset.equals(one.getAsset()))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.getStage()).isEqualTo(AssetServiceStage.LIVE);
                        assertThat(one.getWentLiveOn()).isEqualTo(LocalDate.parse("2026-01-05"));
                    });
        });
        var adopted = copy.values().iterator().next().getAsset();
        assertThat(new AssetsApi(LEEDS).getAsset(adopted).send().body().getName())
                .isNotBlank();
    }

    @Test
    void aVersionThatIsOldIsNotWrittenOver() {
        var adoptions = new AdoptionsApi(LEEDS);
        var claim = new AdoptionClaim().stage(AssetServiceStage.PLANNED);
        var first = adoptions.putAdoptionByCouncilAndAsset(asset, "LDS", claim).send();
        var etag = first.etag().orElseThrow();
        assertThat(adoptions.getAdoption(asset, "LDS").ifNoneMatch(etag).send().notModified())
                .isTrue();
        var live = claim.stage(AssetServiceStage.LIVE)
                .assetVersion(Sample.VERSION)
                .wentLiveOn(LocalDate.parse("2026-01-05"));

        adoptions.putAdoptionByCouncilAndAsset(asset, "LDS", live).ifMatch(etag).send();
        var stale = catchThrowableOfType(
                ProblemException.class,
                () -> adoptions
                        .putAdoptionByCouncilAndAsset(asset, "LDS", claim)
                        .ifMatch(etag)
                        .send());

        assertThat(stale.is("stale")).isTrue();
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aRefusalSaysWhatItIsFor() {
        var claim = new AdoptionClaim().stage(AssetServiceStage.PLANNED);
        var call = new AdoptionsApi(LEEDS).putAdoptionByCouncilAndAsset(asset, "BST", claim);

        var refused = catchThrowableOfType(ProblemException.class, call::send);

        assertThat(refused.is("other-council")).isTrue();
        assertThat(new MeApi(LEEDS).getMe().send().body().getCouncils()).containsExactly("LDS");
    }

    @Test
    void whatIsPublicIsReadWholeWithoutAToken() {
        var anyone = LgdsClient.at(Suite.STACK.gateway()).build();

        assertThat(all(new CouncilsApi(anyone).listCouncilsChanges().limit(100), CouncilView.class))
                .hasSizeGreaterThanOrEqualTo(382)
                .allSatisfy((code, council) -> assertThat(council.getName()).isNotBlank());
        assertThat(all(new ServicesApi(anyone).listServicesChanges(), ServiceView.class))
                .hasSizeGreaterThan(500);
        assertThat(all(new AssetsApi(anyone).listAssetsChanges(), AssetView.class))
                .containsKey(asset.toString());
    }

    private <T> Map<String, T> all(Call<?> feed, Class<T> type) {
        var copy = new HashMap<String, T>();
        visit(feed, type, TokenStore.in(folder.resolve(type.getSimpleName())), copy);
        return copy;
    }

    private static <T> void visit(Call<?> feed, Class<T> type, TokenStore store, Map<String, T> copy) {
        new Sync<>(feed, type, store).visit(page -> apply(page, copy));
    }

    private static <T> void apply(Page<T> page, Map<String, T> copy) {
        if (page.startsOver()) {
            copy.clear();
        }
        for (Change<T> change : page.changes()) {
            if (change.isDelete()) {
                copy.remove(change.id());
            } else {
                copy.put(change.id(), change.item());
            }
        }
    }
}
