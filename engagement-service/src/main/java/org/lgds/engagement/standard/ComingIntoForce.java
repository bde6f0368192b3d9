package org.lgds.engagement.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Journal;

/**
 * Lets agreed versions hold from their day, by days in London; the former version is superseded in the same transaction. Each has
 * a transaction of its own under its standard's lock, so that another replica finds done what one has done.
 */
@ApplicationScoped
public class ComingIntoForce {

    private static final int BATCH = 100;
    private static final Due NONE = new Due(null, Ids.BEFORE_ALL, LocalDate.EPOCH);

    record Due(UUID standard, UUID version, LocalDate from) {}

    private final Journal journal;
    private final Clock clock;

    ComingIntoForce(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.standards.take-effect}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeEffect() {
        takeEffect(LocalDate.now(clock));
    }

    /** What a day brings, in the order of the days it was agreed for. */
    void takeEffect(LocalDate today) {
        DueWork.each("Versions of standards", NONE, after -> due(today, after), one -> comeIntoForce(one, today));
    }

    private static List<Due> due(LocalDate today, Due after) {
        return StandardVersion.<StandardVersion>find(
                        "state = ?1 and inForceFrom <= ?2 and (inForceFrom > ?3 or inForceFrom = ?3 and id > ?4)"
                                + " order by inForceFrom, id",
                        StandardVersion.State.AGREED,
                        today,
                        after.from(),
                        after.version())
                .page(0, BATCH)
                .stream()
                .map(version -> new Due(version.standard.id, version.id, version.inForceFrom))
                .toList();
    }

    void comeIntoForce(Due due, LocalDate today) {
        var standard = Standard.held(due.standard()).orElseThrow();
        var version = standard.versions.stream()
                .filter(one -> one.id.equals(due.version()))
                .findFirst()
                .orElseThrow();
        // An older one whose turn came to nothing goes first: it must not come after this one, nor supersede it.
        standard.versions.stream()
                .filter(one -> one.number <= version.number)
                .filter(one -> one.state == StandardVersion.State.AGREED && !one.inForceFrom.isAfter(today))
                .sorted(Comparator.comparing(one -> one.number))
                .forEach(one -> comeIntoForce(standard, one));
    }

    private void comeIntoForce(Standard standard, StandardVersion version) {
        var project = StandardSight.project(standard);
        var former = standard.inForce();
        if (former.isPresent()) {
            journal.add(former.get().supersede(version.inForceFrom, project, clock.instant()));
            // Only one is in force at a time, also between two statements.
            Standard.getEntityManager().flush();
        }
        journal.add(version.comeIntoForce(project, clock.instant()));
    }
}
