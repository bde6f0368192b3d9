package org.lgds.engagement.advisor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.result.Dimension;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Someone of LGDS who advises councils, known by the subject of their token alone. */
@Entity
public class Advisor extends Aggregate {

    /** So many periods of leave and so many interests one advisor has at most; each is part of each record. */
    static final int MOST = 500;

    /** Of so many advisors that were read together, leave is read by one query, and interests by another. */
    private static final int MOST_AT_ONCE = 300;

    /** Whether an advisor can be assigned. */
    public enum State {
        /** They can be assigned. */
        REGISTERED,
        /** They advise no more. */
        RELEASED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.REGISTERED, State.REGISTERED)
            .action("leave", State.REGISTERED, State.REGISTERED)
            .action("interests", State.REGISTERED, State.REGISTERED)
            .action("release", State.REGISTERED, State.RELEASED)
            // Who comes back has the interests that they declared before.
            .action("registration", State.RELEASED, State.REGISTERED);

    @Id
    public UUID id;

    @Column(updatable = false)
    public String subject;

    @Enumerated(EnumType.STRING)
    public State state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> dimensions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> areas;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> regions;

    public int daysPerMonth;

    /** Why the last decision was taken. */
    public String reason;

    /** Hash of the secret in the address of their calendar feed; null where they have none. */
    public String calendarFeed;

    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "advisor_leave", joinColumns = @JoinColumn(name = "advisor"))
    public List<Leave> leave = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "advisor_interest", joinColumns = @JoinColumn(name = "advisor"))
    public List<Interest> interests = new ArrayList<>();

    static Advisor of(String subject) {
        var advisor = new Advisor();
        advisor.id = Ids.next();
        advisor.subject = subject;
        return advisor;
    }

    public static Optional<Advisor> withFeed(String hash) {
        return find("calendarFeed", hash).firstResultOptional();
    }

    @Override
    public String key() {
        return id.toString();
    }

    Specialisms specialisms() {
        return new Specialisms(dimensions.stream().map(Dimension::valueOf).toList(), areas);
    }

    List<Region> regions() {
        return regions.stream().map(Region::valueOf).toList();
    }

    /** What may be changed, as it is now. */
    ChangedAdvisor said() {
        return new ChangedAdvisor(specialisms(), regions(), daysPerMonth);
    }

    AdvisorEvent register(ChangedAdvisor contents, Instant now) {
        take(contents);
        return decide(State.REGISTERED, "advisor.registered", null, now);
    }

    AdvisorEvent registerAgain(String reason, Instant now) {
        return decide(LIFECYCLE.move("registration", state), "advisor.registered", reason, now);
    }

    /** What they were given to read their dates by is theirs no more. */
    AdvisorEvent release(String reason, Instant now) {
        var to = LIFECYCLE.move("release", state);
        calendarFeed = null;
        return decide(to, "advisor.released", reason, now);
    }

    /** Their dates are read at a new secret address, or at none if it is null: an older one leads nowhere any more. */
    public AdvisorEvent feed(String hash, Instant now) {
        LIFECYCLE.move("change", state);
        calendarFeed = hash;
        var why = hash == null ? "The calendar feed was revoked." : "A calendar feed was made.";
        return event("advisor.changed", state, why, now);
    }

    /** Empty where nothing is different. */
    Optional<AdvisorEvent> change(ChangedAdvisor contents, Instant now) {
        LIFECYCLE.move("change", state);
        if (contents.equals(said())) {
            return Optional.empty();
        }
        take(contents);
        return Optional.of(changed("advisor.changed", now));
    }

    /**
     * They are away for a time.
     *
     * @throws Problem 409 where they are away on one of the days already
     */
    AdvisorEvent takeLeave(NewLeave wanted, Instant now) {
        LIFECYCLE.move("leave", state);
        var more = new Leave(Ids.next(), wanted.from(), wanted.until());
        leave.stream().filter(more::overlaps).findFirst().ifPresent(there -> {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "They are on leave from %s until %s already: cancel that, or name other days.",
                            there.from(),
                            there.until())
                    .with("leave", there.id());
        });
        mustHaveRoom(leave, "periods of leave");
        leave.add(more);
        return changed("advisor.changed", now);
    }

    /** Throws {@link Problem} 404 where there is no such leave. */
    AdvisorEvent cancelLeave(UUID period, Instant now) {
        LIFECYCLE.move("leave", state);
        if (!leave.removeIf(there -> there.id().equals(period))) {
            throw Problem.notFound("leave", period);
        }
        return changed("advisor.changed", now);
    }

    AdvisorEvent declare(NewInterest wanted, String by, Instant now) {
        LIFECYCLE.move("interests", state);
        mustHaveRoom(interests, "interests");
        interests.add(new Interest(
                Ids.next(),
                wanted.council(),
                wanted.supplier(),
                wanted.reason(),
                wanted.from(),
                wanted.until(),
                by,
                now));
        return changed("advisor.interest_declared", now);
    }

    /** What they do at present meets an interest that they have declared. */
    AdvisorEvent conflict(List<Conflict> conflicts, Instant now) {
        return changed("advisor.conflict_arose", now).with(conflicts);
    }

    /** An interest ends. Throws {@link Problem} 404 where there is no such interest, 409 for a day before it begins. */
    AdvisorEvent end(UUID interest, LocalDate until, String reason, Instant now) {
        LIFECYCLE.move("interests", state);
        var there = interests.stream()
                .filter(one -> one.id().equals(interest))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("interest", interest));
        if (until.isBefore(there.from())) {
            throw Problem.of(
                    ProblemType.CONFLICT, "The interest began on %s; name that day or a later one.", there.from());
        }
        interests.set(interests.indexOf(there), there.endedOn(until));
        return decide(state, "advisor.changed", reason, now);
    }

    private void take(ChangedAdvisor contents) {
        dimensions =
                contents.specialisms().dimensions().stream().map(Enum::name).toList();
        areas = contents.specialisms().areas();
        regions = contents.regions().stream().map(Enum::name).toList();
        daysPerMonth = contents.daysPerMonth();
    }

    private static void mustHaveRoom(List<?> there, String what) {
        if (there.size() >= MOST) {
            throw Problem.of(ProblemType.CONFLICT, "An advisor has at most %d %s.", MOST, what);
        }
    }

    /** The reason of the last decision stays: this is none. */
    private AdvisorEvent changed(String event, Instant now) {
        return event(event, state, null, now);
    }

    private AdvisorEvent decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        return event(event, from, reason, now);
    }

    private AdvisorEvent event(String name, State from, String reason, Instant now) {
        var sequence = changed(now);
        return new AdvisorEvent(name, AdvisorView.of(this, null), null, Change.of(from, state, reason), sequence);
    }
}
