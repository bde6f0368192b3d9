package org.lgds.engagement.advisor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.succession.Lineage;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What an advisor may do for whom: neither lead work for a council nor recommend what is a supplier's where they gain by it. */
@ApplicationScoped
public class Advisors {

    public static final ProblemType CONFLICT_OF_INTEREST =
            new ProblemType("conflict-of-interest", 409, "The advisor has an interest in it");

    public static final ProblemType NOT_THIS_ADVISOR = new ProblemType("other-advisor", 403, "Not for this advisor");

    private final Lineage lineage;
    private final EntityManager entities;
    private final Clock clock;

    Advisors(Lineage lineage, EntityManager entities, Clock clock) {
        this.lineage = lineage;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Lets only a registered advisor lead work for a council, who has no interest in it, nor in one that it followed or that
     * follows it. Their record is held until the transaction ends: what they declare then comes before it or after it.
     *
     * @param subject of the advisor's token; null passes, where nobody is named yet
     * @throws Problem 409 {@code unknown-reference} for a subject that is no advisor's, {@code conflict} for one who was
     *     released, {@code conflict-of-interest} with the interests
     */
    public void mustBeAbleToLead(String subject, String council) {
        if (subject != null) {
            mustBeAbleToAdvise(subject, Set.of(council));
        }
    }

    /** The same for what several councils do together: an interest in any of them counts. */
    public void mustBeAbleToAdvise(String subject, Set<String> together) {
        var advisor = held(Set.of(subject)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "There is no advisor with this subject: register them at /v1/advisors first."));
        if (advisor.state != Advisor.State.REGISTERED) {
            throw Problem.of(ProblemType.CONFLICT, "Advisor %s was released: name one who is registered.", advisor.id);
        }
        var councils = together.stream()
                .flatMap(council -> lineage.of(council).stream())
                .collect(Collectors.toSet());
        var today = LocalDate.now(clock);
        var conflicts = advisor.interests.stream()
                .filter(interest ->
                        interest.council() != null && interest.countsOn(today) && councils.contains(interest.council()))
                .toList();
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                            CONFLICT_OF_INTEREST,
                            "The advisor has an interest in council %s: name another one.",
                            conflicts.get(0).council())
                    .with("interests", conflicts);
        }
    }

    /**
     * Lets no asset be recommended with a supplier in whom one of these has an interest. Whoever an asset names as its supplier
     * provides or supports it for those who adopt it, and they pay; of two suppliers that were merged each counts as the
     * other. Who is no registered advisor has declared nothing.
     *
     * @param subjects of who recommends, and of who advises beside them
     * @param asset null passes, where something else is recommended
     * @throws Problem 409 {@code conflict-of-interest} with the interests
     */
    public void mustBeFreeToRecommend(Set<String> subjects, UUID asset) {
        if (asset == null || held(subjects).isEmpty()) {
            return;
        }
        var interests = interestsInItsSuppliers(subjects, asset);
        if (!interests.isEmpty()) {
            throw Problem.of(
                            CONFLICT_OF_INTEREST,
                            "You, or another advisor of the engagement, have an interest in a supplier of asset %s: it can be"
                                    + " recommended by an advisor without one, once nobody with one advises there.",
                            asset)
                    .with("interests", interests);
        }
    }

    private List<UUID> interestsInItsSuppliers(Set<String> subjects, UUID asset) {
        return Scalars.query(entities, """
                        select interest.id
                        from advisor join advisor_interest interest on interest.advisor = advisor.id
                            left join known_supplier declared on declared.id = interest.supplier
                        where advisor.subject = any(?1) and interest.supplier is not null
                            and (interest.held_until is null or interest.held_until > ?3)
                            and coalesce(declared.merged_into, interest.supplier) in (
                                select coalesce(known.merged_into, named.id)
                                from known_asset asset cross join unnest(asset.suppliers) named (id)
                                    left join known_supplier known on known.id = named.id
                                where asset.id = ?2)
                        order by interest.id""", UUID.class)
                .setParameter(1, subjects.toArray(new String[0]))
                .setParameter(2, asset)
                .setParameter(3, LocalDate.now(clock))
                .getResultList();
    }

    private static List<Advisor> held(Set<String> subjects) {
        return Advisor.<Advisor>find("subject in ?1 order by id", subjects)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }
}
