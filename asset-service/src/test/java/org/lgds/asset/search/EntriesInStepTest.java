package org.lgds.asset.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

/** What is found says what an asset and its services say, whoever of them changes at once. */
@QuarkusTest
class EntriesInStepTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    EntityManager entities;

    private int first;
    private int second;
    private int third;
    private UUID asset;

    @BeforeEach
    void anAssetOfThreeServices() {
        first = sector.service();
        second = sector.service();
        third = sector.service();
        asset = QuarkusTransaction.requiringNew()
                .call(() -> Entry.of("Asset " + UUID.randomUUID(), "Says what it is", "LDS", first, second, third)
                        .listed());
    }

    @Test
    void aServiceThatIsRenamedWhileAnAssetLeavesItBringsNothingBack() throws Exception {
        var label = word();
        var rename = new AtomicReference<CompletableFuture<Void>>();
        QuarkusTransaction.requiringNew().run(() -> {
            names(first, second);
            rename.set(renamed(third, label));
            assertThatThrownBy(() -> rename.get().get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });
        rename.get().get(20, TimeUnit.SECONDS);
        assertThat(servicesFound()).containsExactly(first, second);
        found(label).body("items", hasSize(0));
    }

    @Test
    void anAssetThatChangesWhileItsServiceIsRenamedSaysBoth() throws Exception {
        var label = word();
        var change = new AtomicReference<CompletableFuture<Void>>();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update known_service set label = ?1 where id = ?2")
                    .setParameter(1, label)
                    .setParameter(2, first)
                    .executeUpdate();
            change.set(CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> names(first, second))));
            assertThatThrownBy(() -> change.get().get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });
        change.get().get(20, TimeUnit.SECONDS);
        assertThat(servicesFound()).containsExactly(first, second);
        found(label).body("items.id", contains(asset.toString()));
    }

    @Test
    void twoServicesOfOneAssetAreRenamedAtOnceAndItSaysBoth() throws Exception {
        var labels = List.of(word(), word());
        // Whoever also wanted the first service of the asset would wait here with another in hand.
        var both = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select id from known_service where id = ?1 for no key update", Integer.class)
                    .setParameter(1, first)
                    .getSingleResult();
            var renames = List.of(renamed(second, labels.get(0)), renamed(third, labels.get(1)));
            renames.forEach(one -> catchThrowable(() -> one.get(1, TimeUnit.SECONDS)));
            return renames;
        });
        for (var one : both) {
            one.get(20, TimeUnit.SECONDS);
        }
        found(String.join(" ", labels)).body("items.id", contains(asset.toString()));
    }

    private CompletableFuture<Void> renamed(int service, String label) {
        return CompletableFuture.runAsync(() -> catalogue.service(service, 2, Map.of("label", label)));
    }

    private void names(Integer... services) {
        entities.createNativeQuery("update asset set services = ?1, version = version + 1 where id = ?2")
                .setParameter(1, services)
                .setParameter(2, asset)
                .executeUpdate();
    }

    private List<Integer> servicesFound() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(
                                "select unnest(services) as service from asset_entry where asset_id = ?1 order by service",
                                Integer.class)
                        .setParameter(1, asset)
                        .getResultList());
    }

    private static ValidatableResponse found(String words) {
        return when().get("/v1/assets?q={words}", words).then().statusCode(200);
    }

    /** One of no other test. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "zyx";
    }
}
