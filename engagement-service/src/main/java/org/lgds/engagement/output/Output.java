package org.lgds.engagement.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;

/** What a project has made and leaves to all councils; accepted it becomes a draft of the catalogue (DOMAIN.md 6.E). */
@Entity
public class Output extends Aggregate {

    /** What kind of thing an output is, as the catalogue has it. */
    public enum Type {
        /** Software to run or to build on. */
        CODE,
        /** A whole transaction that another council can offer. */
        SHARABLE_TRANSACTION,
        /** How a service is best designed. */
        SERVICE_PATTERN,
        /** A standard to meet. */
        STANDARD,
        /** An interface that others call. */
        API,
        /** Data, or the form that data has. */
        SCHEMA_OR_DATASET,
        /** What users need, as research found it. */
        USER_RESEARCH,
        /** A case for spending money. */
        BUSINESS_CASE,
        /** Papers to buy something with. */
        PROCUREMENT_PACK,
        /** A policy to adapt. */
        POLICY_TEMPLATE,
        /** Material to learn from. */
        TRAINING,
        /** A service that runs already and is shared. */
        PLATFORM
    }

    /** Where an output stands. */
    public enum State {
        /** The project offers it. */
        SUBMITTED,
        /** LGDS takes it: it becomes a draft in the catalogue. */
        ACCEPTED,
        /** A programme manager rejected it, or the catalogue has ended what it became without listing it under an open licence. */
        REJECTED,
        /** The catalogue lists it under an open licence. */
        LISTED;

        boolean isAccepted() {
            return this == ACCEPTED || this == LISTED;
        }
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("acceptance", State.SUBMITTED, State.ACCEPTED)
            .action("rejection", State.SUBMITTED, State.REJECTED)
            .action("submission", State.REJECTED, State.SUBMITTED);

    @Id
    public UUID id;

    public UUID project;
    public String title;

    @Enumerated(EnumType.STRING)
    public Type type;

    public String summary;
    public String url;
    public String licence;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Why it was rejected. */
    public String reason;

    public LocalDate decidedOn;

    /** The asset it has become. */
    public UUID asset;

    public LocalDate listedOn;

    /** Assets it became that the catalogue ended without listing them under an open licence. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> endedAssets = List.of();

    static Output of(Project project) {
        var output = new Output();
        output.id = Ids.next();
        output.project = project.id;
        return output;
    }

    /** The project of an output, to be held before the output is. */
    static Optional<UUID> projectOf(UUID id) {
        return Output.<Output>findByIdOptional(id).map(output -> output.project);
    }

    static Optional<Output> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * True once a project has outputs and each that was accepted is listed in the catalogue under an open licence: what a final
     * payment waits for (DOMAIN.md 5.8).
     */
    public static boolean areListed(UUID project) {
        return count("project = ?1 and state = ?2", project, State.LISTED) > 0
                && count("project = ?1 and state = ?2", project, State.ACCEPTED) == 0;
    }

    @Override
    public String key() {
        return id.toString();
    }

    Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    OutputEvent submit(NewOutput made, Project project, Instant now) {
        var from = state;
        if (state != null) {
            LIFECYCLE.move("submission", state);
        }
        title = made.title();
        type = made.type();
        summary = made.summary();
        url = made.url();
        licence = made.licence();
        state = State.SUBMITTED;
        reason = null;
        decidedOn = null;
        return tell("output.changed", project, from, now);
    }

    OutputEvent accept(Project project, LocalDate today, Instant now) {
        var from = state;
        state = LIFECYCLE.move("acceptance", state);
        decidedOn = today;
        return tell("output.accepted", project, from, now);
    }

    OutputEvent reject(String why, Project project, LocalDate today, Instant now) {
        var from = state;
        state = LIFECYCLE.move("rejection", state);
        decidedOn = today;
        reason = why;
        return tell("output.changed", project, from, now);
    }

    /** The catalogue lists it. */
    void list(UUID asset, LocalDate today, Instant now) {
        state = State.LISTED;
        this.asset = asset;
        listedOn = today;
        changed(now);
    }

    /** True while the catalogue may still list it, and has not ended this asset of it. */
    boolean waitsFor(UUID asset) {
        return state == State.ACCEPTED && !endedAssets.contains(asset);
    }

    /** The catalogue has ended the asset it has become, which no person decides here. */
    OutputEvent giveBack(UUID ended, String why, Project project, LocalDate today, Instant now) {
        var from = state;
        state = State.REJECTED;
        decidedOn = today;
        reason = why;
        endedAssets = Stream.concat(endedAssets.stream(), Stream.of(ended)).toList();
        return tell("output.changed", project, from, now);
    }

    private OutputEvent tell(String event, Project project, State from, Instant now) {
        changed(now);
        return OutputEvent.of(event, this, project, Change.of(from, state, reason), now);
    }
}
