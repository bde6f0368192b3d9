package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service does by itself to many claims: one that cannot be done, or is in other hands, keeps no other waiting. */
@QuarkusTest
class ClaimsInBulkTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    @Inject
    StaleClaims stale;

    @Inject
    WarningAdopters warning;

    @Inject
    EntityManager entities;

    @Inject
    Outboxes outbox;

    @Inject
    Clock clock;

    private UUID asset;

    @BeforeEach
    void anAssetThatTwoCouncilsUse() {
        asset = catalogue.listedAsset("1.0.0");
        adopters.live(asset, "1.0.0", "LDS", "BST");
    }

    @Test
    void aClaimThatCannotBecomeStaleIsLeftForTheNextRun() {
        confirmed("LDS", Instant.parse("2020-01-01T12:00:00Z"));
        confirmed("BST", Instant.parse("2020-02-01T12:00:00Z"));
        outbox.refusing(of("LDS").id.toString(), stale::mark);
        assertThat(isStale("LDS")).isFalse();
        assertThat(isStale("BST")).isTrue();
        stale.mark();
        assertThat(isStale("LDS")).isTrue();
    }

    @Test
    void aClaimIsStaleFromTheMidnightInLondonOfItsDay() {
        var today = LocalDate.now(clock);
        var day = today.minusMonths(12);
        confirmed("LDS", day.atTime(23, 59, 59).atZone(clock.getZone()).toInstant());
        confirmed("BST", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        stale.mark(today);
        assertThat(isStale("LDS")).isTrue();
        assertThat(isStale("BST")).isFalse();
    }

    @Test
    void aCouncilThatCannotBeWarnedKeepsNoOtherWaitingAndIsNotForgotten() {
        withdrawnLongAgo();
        outbox.refusing(of("BST").id.toString(), warning::warn);
        assertThat(adopters.warned(asset)).isEqualTo(Map.of("LDS", "1.0.0"));
        assertThat(warningDue()).isTrue();
        warning.warn();
        assertThat(adopters.warned(asset)).containsOnlyKeys("LDS", "BST");
        assertThat(warningDue()).isFalse();
    }

    @Test
    void aClaimInOtherHandsIsWarnedInTheNextRun() {
        withdrawnLongAgo();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select 1 from adoption where asset_id = ?1 and council = 'BST' for update")
                    .setParameter(1, asset)
                    .getSingleResult();
            assertThat(CompletableFuture.runAsync(warning::warn)).succeedsWithin(20, TimeUnit.SECONDS);
        });
        assertThat(adopters.warned(asset)).containsOnlyKeys("LDS");
        assertThat(warningDue()).isTrue();
        warning.warn();
        assertThat(adopters.warned(asset)).containsOnlyKeys("LDS", "BST");
        assertThat(warningDue()).isFalse();
    }

    private Adoption of(String council) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Adoption.<Adoption>find("council = ?1 and assetId = ?2", council, asset)
                        .singleResult());
    }

    private boolean isStale(String council) {
        return of(council).standing.stale();
    }

    private void confirmed(String council, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update adoption set confirmed_at = ?1 where council = ?2 and asset_id = ?3")
                        .setParameter(1, at)
                        .setParameter(2, council)
                        .setParameter(3, asset)
                        .executeUpdate());
    }

    private void withdrawnLongAgo() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        update asset_version set state = 'WITHDRAWN', withdrawn_at = now() - interval '3 minutes',
                            withdrawal_reason = 'It leaks', security = true, warning_due = true
                        where asset_id = ?1""").setParameter(1, asset).executeUpdate());
    }

    private boolean warningDue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (boolean)
                        entities.createNativeQuery("select warning_due from asset_version where asset_id = ?1")
                                .setParameter(1, asset)
                                .getSingleResult());
    }
}
