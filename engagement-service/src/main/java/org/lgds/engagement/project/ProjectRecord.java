package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.security.Visibility;

/** What is kept of a project; {@link Project} says how it changes. */
@MappedSuperclass
public abstract class ProjectRecord extends Aggregate {

    /** Who leads a project. */
    public enum Kind {
        /** Councils alone. */
        COUNCIL_LED,
        /** A department takes part and signs. */
        CENTRAL_LOCAL
    }

    /** Where a project stands. */
    public enum State {
        /** Somebody has proposed it. */
        PROPOSED,
        /** Participants are coming together. */
        FORMING,
        /** Its charter is signed. */
        CHARTERED,
        /** Finding out what users need. */
        DISCOVERY,
        /** Trying out what could meet it. */
        ALPHA,
        /** Building it, in use by some. */
        BETA,
        /** What it made is in use. */
        LIVE,
        /** It rests, and goes on from where it was. */
        PAUSED,
        /** It is done. */
        CLOSED,
        /** It ended before that, and its findings are published. */
        STOPPED;

        public boolean isOpen() {
            return this != CLOSED && this != STOPPED;
        }
    }

    static final List<State> ENDS = List.of(State.CLOSED, State.STOPPED);

    static final List<State> UNDER_WAY = List.of(
            State.PROPOSED, State.FORMING, State.CHARTERED, State.DISCOVERY, State.ALPHA, State.BETA, State.LIVE);

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("sponsor-case", State.PROPOSED, State.PROPOSED)
            .action("sponsor-case", State.FORMING, State.FORMING)
            .action("forming", State.PROPOSED, State.FORMING)
            .action("charter", State.FORMING, State.FORMING)
            .action("answer", State.FORMING, State.FORMING)
            .action("chartering", State.FORMING, State.CHARTERED)
            .action("discovery", State.CHARTERED, State.DISCOVERY)
            .action("alpha", State.DISCOVERY, State.ALPHA)
            .action("beta", State.ALPHA, State.BETA)
            .action("live", State.BETA, State.LIVE)
            .action("closure", State.LIVE, State.CLOSED)
            .action("pause", UNDER_WAY, State.PAUSED)
            // To the state that was left, whichever it was.
            .action("resumption", State.PAUSED, State.PROPOSED)
            .action("stop", UNDER_WAY, State.STOPPED)
            .action("stop", State.PAUSED, State.STOPPED);

    @Id
    public UUID id;

    public String title;
    public String summary;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The LGSL number; a project that a flag proposed may have none until it forms. */
    public Integer service;

    /** The service area's id. */
    public String area;

    /** The area that was flagged, and when, where that proposed the project. */
    @Column(updatable = false)
    public String flagArea;

    @Column(updatable = false)
    public LocalDate flaggedOn;

    /** The elected member whose case is on record, by {@code sub}. */
    public String sponsor;

    public String sponsorCase;

    /** The LGDS advisor, by {@code sub}. */
    public String advisor;

    /** All who ever advised it, as the database keeps them; none of them approves what is paid to it, or assesses it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    public List<String> advisors = List.of();

    /** True once the councils have committed themselves to publish all outputs under an open licence. */
    public boolean openOutputs;

    public String charter;

    /** Raised by each change of the charter, and of what it is for, so that a signature is of one wording for one service. */
    public int charterRevision;

    public String charterBy;

    /** All who ever worded the charter, as the database keeps them; none of them signs it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    public List<String> charterWriters = List.of();

    public LocalDate charteredOn;

    @Convert(converter = AnswersColumn.class)
    public List<Answer> answers = List.of();

    /** In the order in which it came to them; the last is the present one. */
    @Convert(converter = StagesColumn.class)
    public List<Stage> stages = List.of();

    /** How many playbacks were published. */
    public int playbacks;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public State pausedFrom;

    /** Why the last decision was taken. */
    public String reason;

    /** What a stopped project has found out, for others to read. */
    public String findings;

    /** {@code SECTOR} until it is chartered, then {@code PUBLIC}; a stopped one is public, as its findings are. */
    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    @OneToMany(mappedBy = "project")
    @OrderBy("id")
    @BatchSize(size = 100)
    public List<Participant> participants = new ArrayList<>();

    @Override
    public String key() {
        return id.toString();
    }

    /** Who takes part now, or is invited to. */
    public Participants together() {
        return new Participants(
                participants.stream().filter(Participant::isOpen).toList());
    }

    boolean isOpenToCaseOf(String member) {
        return sponsor == null || sponsor.equals(member);
    }

    public boolean isOnRecord() {
        return flaggedOn != null || sponsorCase != null;
    }

    void write(ChangedProject contents, String area) {
        if (charter != null && (kind != contents.kind() || !Objects.equals(service, contents.service()))) {
            // What was signed was for something else.
            charterRevision++;
        }
        title = contents.title();
        summary = contents.summary();
        kind = contents.kind();
        service = contents.service();
        this.area = area;
    }

    /** True while it goes on: neither over nor paused. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(state);
    }
}
