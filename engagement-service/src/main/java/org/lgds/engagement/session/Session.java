package org.lgds.engagement.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.EngagementPart;
import org.lgds.kit.lifecycle.Lifecycle;

/** Work that an advisor did in an engagement on one day, or a note on it. */
@Entity
public class Session extends EngagementPart {

    static final Kind<Session> KIND = new Kind<>(Session.class, "session", "session");

    /** Whether a session counts. */
    public enum State {
        /** It counts. */
        RECORDED,
        /** It should not have been recorded. */
        WITHDRAWN
    }

    /** What it was. */
    public enum Sort {
        /** A meeting. */
        MEETING,
        /** A workshop. */
        WORKSHOP,
        /** An interview. */
        INTERVIEW,
        /** A visit to the council. */
        SITE_VISIT,
        /** Work at a desk. */
        DESK_WORK,
        /** Feedback to the council. */
        FEEDBACK,
        /** Something else. */
        OTHER
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.RECORDED, State.RECORDED)
            .action("withdrawal", State.RECORDED, State.WITHDRAWN);

    public LocalDate heldOn;
    public int quarters;

    /** The subject of who of LGDS did it. */
    public String advisor;

    @Enumerated(EnumType.STRING)
    public Sort kind;

    public String note;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Why it was withdrawn. */
    public String reason;

    static Session of(Engagement engagement, NewSession contents) {
        var session = new Session();
        session.within(engagement);
        session.keep(contents);
        return session;
    }

    @Override
    protected Set<String> possibleActions() {
        return proposedSuccessor == null ? LIFECYCLE.actionsFrom(state) : new LinkedHashSet<>();
    }

    @Override
    protected String events() {
        return KIND.events();
    }

    @Override
    protected State state() {
        return state;
    }

    @Override
    protected SessionView view() {
        return SessionView.of(this, null);
    }

    CouncilFact begin(Instant now) {
        state = State.RECORDED;
        return changedIn(null, now);
    }

    CouncilFact write(NewSession contents, Instant now) {
        LIFECYCLE.move("change", state);
        keep(contents);
        return changedIn(state, now);
    }

    CouncilFact withdraw(String reason, Instant now) {
        var from = state;
        state = LIFECYCLE.move("withdrawal", from);
        this.reason = reason;
        return told("session.changed", from, reason, now);
    }

    private void keep(NewSession contents) {
        heldOn = contents.heldOn();
        quarters = contents.quarters();
        advisor = contents.advisor();
        kind = contents.kind();
        note = contents.note();
    }
}
