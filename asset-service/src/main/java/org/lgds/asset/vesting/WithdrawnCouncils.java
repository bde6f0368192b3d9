package org.lgds.asset.vesting;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.adoption.EndingAdoptions;
import org.lgds.asset.solution.EndingSolutions;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Scalars;

/**
 * Ends what shadow councils have planned whose reorganisation was called off: nobody can work on it any more, as they are
 * not in being and never will be (DOMAIN.md 3.1).
 */
@ApplicationScoped
class WithdrawnCouncils {

    private final EntityManager entities;
    private final EndingSolutions solutions;
    private final EndingAdoptions adoptions;

    WithdrawnCouncils(EntityManager entities, EndingSolutions solutions, EndingAdoptions adoptions) {
        this.entities = entities;
        this.solutions = solutions;
        this.adoptions = adoptions;
    }

    /** A council in a transaction. Who wrote for one while it was in shadow is waited for by its withdrawal. */
    @Scheduled(cron = "{lgds.councils.end-withdrawn}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void end() {
        DueWork.each("Withdrawn councils", QuarkusTransaction.requiringNew().call(this::due), this::end);
    }

    private List<String> due() {
        return Scalars.query(entities, """
                        select code from known_council where state = 'withdrawn' and (
                            exists (select from solution where council = code and phase <> 'RETIRED')
                            or exists (select from adoption where council = code
                                and stage not in ('RETIRED', 'ABANDONED', 'TRANSFERRED')))
                        order by code""", String.class).getResultList();
    }

    private void end(String council) {
        var why = "Council %s was withdrawn: it does not come into being.".formatted(council);
        solutions.end(council, why);
        adoptions.end(council, why);
    }
}
