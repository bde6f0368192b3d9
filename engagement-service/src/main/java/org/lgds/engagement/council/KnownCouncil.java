package org.lgds.engagement.council;

import java.util.Set;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** A council that may be advised: a copy, kept by {@link CouncilEvents}. */
@Entity
public class KnownCouncil extends PanacheEntityBase {

    static final ProblemType COUNCIL_ABOLISHED =
            new ProblemType("council-abolished", 403, "The council has been abolished");

    private static final String ABOLISHED = "abolished";
    private static final Set<String> TAKES_NEW_WORK = Set.of("shadow", "active");

    @Id
    public String code;

    public long sequence;
    public String name;
    public String state;
    public String type;
    public String tier;
    public String nation;

    /** What is newer than what is known. */
    static void keep(String code, CouncilRecord record, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                        insert into known_council as known (code, sequence, name, state, type, tier, nation)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (code) do update set sequence = excluded.sequence, name = excluded.name,
                            state = excluded.state, type = excluded.type, tier = excluded.tier, nation = excluded.nation
                        where excluded.sequence > known.sequence""")
                .setParameter(1, code)
                .setParameter(2, sequence)
                .setParameter(3, record.name())
                .setParameter(4, record.state())
                .setParameter(5, record.type())
                .setParameter(6, record.tier())
                .setParameter(7, record.nation())
                .executeUpdate();
    }

    /**
     * Lets those act who belong to the council, while there is one.
     *
     * @throws Problem 403 for the people of another council, or of an abolished one
     */
    public static void mustBeActedForBy(Caller caller, String code) {
        caller.mustBeOf(code);
        if (held(code).state.equals(ABOLISHED)) {
            throw Problem.of(
                    COUNCIL_ABOLISHED, "Council %s has been abolished: act for the council that succeeded it.", code);
        }
    }

    /**
     * Lets work begin for a council in being, or soon to be.
     *
     * @throws Problem 409 for a council that is unknown, merely proposed, withdrawn or abolished
     */
    public static void mustTakeNewWork(String code) {
        var council = held(code);
        if (!TAKES_NEW_WORK.contains(council.state)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Council %s is %s; a shadow or an active council can be advised.",
                    code,
                    council.state);
        }
    }

    /** Held until the transaction ends, so that nothing is written for a council after its end was noted. */
    private static KnownCouncil held(String code) {
        return KnownCouncil.<KnownCouncil>findByIdOptional(code, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "No council %s is known here; if it was registered just now, try again shortly.",
                        code));
    }
}
