package org.lgds.engagement.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.engagement.ledger.LedgerEntry.Kind;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/**
 * Keeps every penny. Whoever moves money names the event that tells of it. The account that bounds a sum is held until the
 * transaction ends, so that of two who would pass a limit together the second is told; the database refuses it besides. A
 * programme's account is held before an award's.
 */
@ApplicationScoped
public class Ledger {

    static final ProblemType BUDGET_EXCEEDED =
            new ProblemType("budget-exceeded", 409, "The programme's budget does not allow it");
    static final ProblemType AWARD_EXCEEDED = new ProblemType("award-exceeded", 409, "The award does not allow it");

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;
    private final String service;

    Ledger(
            EntityManager entities,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.service = service;
    }

    /** Whose money moves. */
    public record Party(UUID programme, UUID award, String council) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void setBudget(UUID programme, long amount, DomainEvent cause) {
        enter(Kind.BUDGET_SET, new Party(programme, null, null), null, amount, cause);
    }

    /**
     * Raises or lowers a budget.
     *
     * @throws Problem 409 {@code budget-exceeded} for less than is committed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeBudget(UUID programme, long amount, DomainEvent cause) {
        var account = held(programme);
        if (amount < account.committed()) {
            throw Problem.of(
                            BUDGET_EXCEEDED,
                            "Awards of %d pence stand; the budget cannot be less.",
                            account.committed())
                    .with("committed", account.committed());
        }
        if (amount != account.budget()) {
            enter(Kind.BUDGET_CHANGED, new Party(programme, null, null), null, amount - account.budget(), cause);
        }
    }

    /**
     * Commits what an award offers.
     *
     * @throws Problem 409 {@code budget-exceeded} for more than is left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void commit(Party party, long amount, DomainEvent cause) {
        var account = held(party.programme());
        if (amount > account.available()) {
            throw Problem.of(
                            BUDGET_EXCEEDED,
                            "The programme has %d pence left; %d pence cannot be awarded.",
                            account.available(),
                            amount)
                    .with("available", account.available());
        }
        enter(Kind.COMMITTED, party, null, amount, cause);
    }

    /** Gives back what an award that ends has not paid. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseTheRest(Party party, DomainEvent cause) {
        held(party.programme());
        var account = heldOfAward(party.award());
        var rest = account.granted() - account.released() - account.paid();
        if (rest > 0) {
            enter(Kind.RELEASED, party, null, rest, cause);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void pay(Party party, UUID payment, long amount, DomainEvent cause) {
        held(party.programme());
        heldOfAward(party.award());
        enter(Kind.PAID, party, payment, amount, cause);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void recover(Party party, UUID payment, long amount, DomainEvent cause) {
        held(party.programme());
        heldOfAward(party.award());
        enter(Kind.RECOVERED, party, payment, amount, cause);
    }

    /**
     * Makes sure that more can be put into payments of an award, which stays so until the transaction ends.
     *
     * @param more in pence; what is taken away is negative
     * @throws Problem 409 {@code award-exceeded} where payments would be more than the award
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustHold(UUID award, long more) {
        var account = heldOfAward(award);
        if (more > account.unscheduled()) {
            throw Problem.of(
                            AWARD_EXCEEDED,
                            "Of the award %d pence are in no payment; %d more cannot be scheduled.",
                            account.unscheduled(),
                            more)
                    .with("available", account.unscheduled());
        }
    }

    public ProgrammeAccount of(UUID programme) {
        return account(programme, "");
    }

    /** Accounts of programmes, read at once. */
    public Map<UUID, ProgrammeAccount> of(Collection<UUID> programmes) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select programme, budget, committed, paid, recovered from programme_account where programme = any(?1)",
                        Tuple.class)
                .setParameter(1, programmes.toArray(new UUID[0]))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("programme", UUID.class),
                        row -> new ProgrammeAccount(
                                row.get("budget", Long.class),
                                row.get("committed", Long.class),
                                row.get("paid", Long.class),
                                row.get("recovered", Long.class))));
    }

    public AwardAccount ofAward(UUID award) {
        return accountOfAward(award, "");
    }

    private ProgrammeAccount held(UUID programme) {
        return account(programme, " for no key update");
    }

    private AwardAccount heldOfAward(UUID award) {
        return accountOfAward(award, " for no key update");
    }

    private ProgrammeAccount account(UUID programme, String lock) {
        var sums = sums(
                "select budget, committed, paid, recovered from programme_account where programme = ?1" + lock,
                programme);
        return new ProgrammeAccount(sums[0], sums[1], sums[2], sums[3]);
    }

    private AwardAccount accountOfAward(UUID award, String lock) {
        var sums = sums(
                "select granted, released, scheduled, paid, recovered from award_account where award = ?1" + lock,
                award);
        return new AwardAccount(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private long[] sums(String sql, UUID id) {
        var row = entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, id)
                .getSingleResult();
        var sums = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            sums[i] = ((Number) row[i]).longValue();
        }
        return sums;
    }

    private void enter(Kind kind, Party party, UUID payment, long amount, DomainEvent cause) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into ledger_entry
                            (id, programme, award, payment, council, kind, amount, event, subject, sequence, actor, at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""")
                .setParameter(1, Ids.next())
                .setParameter(2, party.programme())
                .setParameter(3, party.award(), UUID.class)
                .setParameter(4, payment, UUID.class)
                .setParameter(5, party.council(), String.class)
                .setParameter(6, kind.name())
                .setParameter(7, amount)
                .setParameter(8, cause.name())
                .setParameter(9, cause.subject())
                .setParameter(10, cause.sequence())
                .setParameter(11, actor())
                .setParameter(12, clock.instant())
                .executeUpdate();
    }

    /** A day may move money too: an offer lapses without a request. */
    private String actor() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.subject() : service;
    }
}
