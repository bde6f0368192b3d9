package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;

/**
 * Warns each council that uses a version which was withdrawn for security, in small transactions; a council is warned once.
 */
@ApplicationScoped
public class WarningAdopters {

    private static final int AT_ONCE = 1_000;
    private static final String DUE =
            "asset_id = ?1 and asset_version = ?2 and warned_version is null and " + Stage.IS_OPEN;

    /**
     * A claim of the version that began before the withdrawal may be written after it, but not later than the longest
     * transaction lasts: until then the version is looked at again.
     */
    static final Duration LATE_CLAIMS = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    WarningAdopters(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(every = "{lgds.adoptions.warnings}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void warn() {
        var versions = QuarkusTransaction.requiringNew().call(AssetVersion::withWarningDue);
        versions.forEach(this::warn);
        var lateBefore = clock.instant().minus(LATE_CLAIMS);
        var over = versions.stream()
                .filter(version -> version.withdrawnAt.isBefore(lateBefore))
                .map(version -> version.id)
                .toList();
        DueWork.each("Versions whose adopters are warned", over, this::end);
    }

    private void warn(AssetVersion version) {
        DueWork.together(
                "Warnings of version " + version.id,
                "",
                after -> due(version, after, AT_ONCE),
                councils -> warn(version, councils));
    }

    /** Codes of the councils after one that have it in use and are not warned; of one asset each has one open claim at most. */
    private List<String> due(AssetVersion version, String after, int most) {
        return Scalars.query(
                        entities,
                        "select council from adoption where %s and council > ?3 order by council limit ?4"
                                .formatted(DUE),
                        String.class)
                .setParameter(1, version.assetId)
                .setParameter(2, version.number)
                .setParameter(3, after)
                .setParameter(4, most)
                .getResultList();
    }

    /** What a caller or another replica has in hand is passed over, and looked at in the next run. */
    private void warn(AssetVersion version, List<String> councils) {
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from adoption where %s and council = any(?3) for update skip locked".formatted(DUE),
                        Adoption.class)
                .setParameter(1, version.assetId)
                .setParameter(2, version.number)
                .setParameter(3, councils.toArray(String[]::new))
                .getResultList()
                .forEach(adoption -> journal.add(adoption.warn(version, clock.instant())));
    }

    /** Unless one was passed over, or failed. */
    private void end(UUID id) {
        AssetVersion.<AssetVersion>findByIdOptional(id)
                .filter(version -> due(version, "", 1).isEmpty())
                .ifPresent(AssetVersion::warned);
    }
}
