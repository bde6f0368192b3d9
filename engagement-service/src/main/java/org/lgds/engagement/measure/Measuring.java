package org.lgds.engagement.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.Writers;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.engagement.lgsl.KnownService;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/** What this caller does with measures. Whoever writes holds the council, then the measure, then the effect it claims part of. */
@RequestScoped
class Measuring {

    private final Caller caller;
    private final Writers writers;
    private final Engagements engagements;
    private final MeasuredProjects projects;
    private final CouncilRecords records;
    private final Attribution attribution;
    private final StartingAvoidedSpend starting;
    private final Event<ProjectIsRead> read;
    private final Versions versions;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Measuring(
            Caller caller,
            Writers writers,
            Engagements engagements,
            MeasuredProjects projects,
            CouncilRecords records,
            Attribution attribution,
            StartingAvoidedSpend starting,
            Event<ProjectIsRead> read,
            Versions versions,
            Journal journal,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.writers = writers;
        this.engagements = engagements;
        this.projects = projects;
        this.records = records;
        this.attribution = attribution;
        this.starting = starting;
        this.read = read;
        this.versions = versions;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Throws {@link Problem} 409 for a share that is not left, and an adoption of which nothing is to be counted. */
    Measure propose(NewMeasure wanted) {
        var engagement =
                wanted.project() == null ? Problem.ofReference(() -> engagements.open(wanted.engagement())) : null;
        var council = engagement == null
                ? Problem.ofReference(() -> projects.councilAtWork(wanted.project(), wanted.council()))
                : engagement.council;
        if (wanted.service() != null) {
            KnownService.mustBeKnown(List.of(wanted.service()));
        }
        if (wanted.adoption() != null) {
            return avoided(wanted, engagement, council);
        }
        var measure = engagement == null ? Measure.of(council, wanted) : Measure.of(engagement, wanted);
        attribution.claim(measure, measure.period, measure.share);
        journal.add(measure.propose(clock.instant()));
        measure.persist();
        return measure;
    }

    Measure change(UUID id, ChangedMeasure contents) {
        var measure = toBeChanged(id);
        Measure.LIFECYCLE.move("change", measure.state);
        if (contents.service() != null && !contents.service().equals(measure.service)) {
            mayBeOf(contents.service(), measure);
        }
        attribution.claim(measure, contents.period(), contents.share());
        journal.add(measure.write(contents, clock.instant()));
        return measure;
    }

    Measure step(UUID id, BiFunction<Measure, Instant, CouncilFact> step) {
        var measure = toBeChanged(id);
        journal.add(step.apply(measure, clock.instant()));
        return measure;
    }

    /** A reading of a day that has none yet; several may be recorded at once, so it is of no version that was seen. */
    Reading read(UUID id, NewReading read) {
        mustNotBeToCome(read.on());
        var measure = held(id);
        Reading.current(id, read.on()).ifPresent(there -> {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The measure was read on %s already: correct that reading, or give another day.",
                    read.on());
        });
        return kept(measure, Reading.first(measure, read, caller.subject(), clock.instant()));
    }

    /** The next revision of a day's reading. Throws {@link Problem} 409 for a day that was not read. */
    Measure correct(UUID id, Correction correction) {
        var measure = toBeChanged(id);
        Measure.LIFECYCLE.move("correction", measure.state);
        var wrong = Reading.current(id, correction.on())
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT, "The measure was not read on %s: record that reading.", correction.on()));
        var right =
                wrong.corrected(measure, correction.reading(), correction.reason(), caller.subject(), clock.instant());
        // One counts, after each statement.
        entities.flush();
        kept(measure, right);
        return measure;
    }

    /** Of an engagement that is over, or of a project: others go with their engagement. */
    Measure transfer(UUID id, String successor) {
        var measure = records.toBePassedTo(successor, Measure.KIND, id);
        if (measure.engagement != null) {
            Engagement.mustNotWait(measure.engagement);
        }
        journal.add(measure.passTo(successor, clock.instant()));
        return measure;
    }

    Baseline notToCome(Baseline baseline) {
        mustNotBeToCome(baseline.on());
        return baseline;
    }

    MeasureView view(Measure measure) {
        var mayAct = writers.mayWriteFor(measure.council);
        return MeasureView.of(measure, mayAct ? records.allowedActions(MeasureStepResource.class, measure) : List.of());
    }

    private Reading kept(Measure measure, Reading reading) {
        journal.add(measure.read(reading, clock.instant()));
        reading.persist();
        if (measure.project != null) {
            read.fire(new ProjectIsRead(measure.project, measure.id));
        }
        return reading;
    }

    private Measure toBeChanged(UUID id) {
        var measure = held(id);
        versions.mustMatch(measure);
        return measure;
    }

    private Measure held(UUID id) {
        var measure = records.readable(Measure.KIND, id);
        var council = measure.council;
        writers.mustBeAbleToWriteFor(council);
        KnownCouncil.inBeing(council);
        entities.refresh(measure, LockModeType.PESSIMISTIC_WRITE);
        if (!measure.council.equals(council)) {
            throw Problem.of(
                    ProblemType.CHANGED_MEANWHILE, "The measure has just gone to %s: read it again.", measure.council);
        }
        return measure;
    }

    /** What an adoption avoided, by what the catalogue assessed: neither a baseline nor a reading is the caller's. */
    private Measure avoided(NewMeasure wanted, Engagement engagement, String council) {
        var assessed = starting.mustBeCountable(wanted, council);
        var whole = wanted.of(ServedServices.checked(wanted.service(), wanted.adoption()));
        var measure = engagement == null ? Measure.of(council, whole) : Measure.of(engagement, whole);
        starting.track(measure, assessed);
        return measure;
    }

    /** What was avoided counts for a service once somebody has said for which; nothing else changes its service. */
    private static void mayBeOf(Integer service, Measure measure) {
        if (measure.adoption == null || measure.service != null) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Of which service a measure is stays as it is: propose another one, or leave the service out.");
        }
        KnownService.mustBeKnown(List.of(service));
        ServedServices.checked(service, measure.adoption);
    }

    private void mustNotBeToCome(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/on", "The day is to come: give the day on which it was measured.");
        }
    }
}
