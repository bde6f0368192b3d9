package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.BatchSize;
import org.lgds.engagement.ToldInPart;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Agreed criteria for a digital service, in numbered versions; its lock orders what happens to any of them. */
@Entity
public class Standard extends ToldInPart {

    @Id
    public UUID id;

    /** The project whose participants agree it. */
    public UUID project;

    public String title;

    /** The LGSL number. */
    public int service;

    public String area;

    /** {@code PUBLIC} once a version has been in consultation; drafts are for the participants and LGDS. */
    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    @OneToMany(mappedBy = "standard")
    @OrderBy("number")
    @BatchSize(size = 100)
    public List<StandardVersion> versions = new ArrayList<>();

    static Standard of(Project project, String title) {
        var standard = new Standard();
        standard.id = Ids.next();
        standard.project = project.id;
        standard.title = title;
        standard.service = project.service;
        standard.area = project.area;
        standard.visibility = Visibility.COUNCIL;
        return standard;
    }

    /** How much of it a caller sees: those who take part in its project, and LGDS, read drafts and how the votes stand. */
    Visibility reach(Caller caller) {
        var takesPartInNone = caller.councils().isEmpty() && caller.parties().isEmpty();
        return caller.seesAllCouncils() || takesPartInNone
                ? Visibility.of(caller, Set.of())
                : StandardSight.project(this).together().reach(caller);
    }

    @Override
    protected boolean isSeenInFullBy(Caller caller) {
        return reach(caller).reaches(Visibility.COUNCIL);
    }

    /** The standard, with no one else changing it or a version of it until the transaction ends. */
    public static Optional<Standard> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public String key() {
        return id.toString();
    }

    /** The version that holds now. */
    public Optional<StandardVersion> inForce() {
        return versions.stream()
                .filter(one -> one.state == StandardVersion.State.IN_FORCE)
                .findFirst();
    }

    /**
     * True while its participants go on with it: a project that was stopped brings no standard that it had not agreed before; what was
     * agreed is revised whatever became of the project.
     */
    boolean isCarriedOn(Project project) {
        return project.state != Project.State.STOPPED || versions.stream().anyMatch(one -> one.agreedOn != null);
    }

    /**
     * Lets it be consulted on, voted on and agreed only while it is carried on.
     *
     * @throws Problem 409 otherwise
     */
    void mustBeCarriedOn(Project project) {
        if (!isCarriedOn(project)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The project was stopped before it had agreed this standard; it agrees none now.");
        }
    }

    Optional<StandardVersion> number(int number) {
        return versions.stream().filter(one -> one.number == number).findFirst();
    }

    /**
     * Lets a version be agreed only for a day that keeps versions in the order of their numbers: a newer one is never superseded by
     * an older one.
     *
     * @throws Problem 409 with the day {@code after} or {@code before} which it may come into force
     */
    void mustComeInOrder(StandardVersion version, LocalDate from) {
        agreed().filter(other -> other.number < version.number)
                .map(other -> other.inForceFrom)
                .max(Comparator.naturalOrder())
                .filter(day -> !from.isAfter(day))
                .ifPresent(day -> {
                    throw Problem.of(
                                    ProblemType.CONFLICT,
                                    "An older version is agreed for %s; version %d comes into force after that day.",
                                    day,
                                    version.number)
                            .with("after", day);
                });
        agreed().filter(other -> other.number > version.number)
                .map(other -> other.inForceFrom)
                .min(Comparator.naturalOrder())
                .filter(day -> !from.isBefore(day))
                .ifPresent(day -> {
                    throw Problem.of(
                                    ProblemType.CONFLICT,
                                    "A newer version holds from %s on; version %d could only come into force before that day.",
                                    day,
                                    version.number)
                            .with("before", day);
                });
    }

    /** Those that hold or will hold. */
    private Stream<StandardVersion> agreed() {
        return versions.stream()
                .filter(one ->
                        one.state == StandardVersion.State.AGREED || one.state == StandardVersion.State.IN_FORCE);
    }

    /** A new draft; it must be persisted. */
    StandardVersion draft(Draft contents, Instant now) {
        var draft = StandardVersion.draft(this, versions.size() + 1, contents, now);
        versions.add(draft);
        return draft;
    }

    /** A version has changed, under its lock. */
    StandardEvent tell(
            String event, StandardVersion about, Change change, Visibility audience, Project project, Instant now) {
        if (audience == Visibility.PUBLIC) {
            visibility = Visibility.PUBLIC;
        }
        var sequence = audience == Visibility.PUBLIC ? changed(now) : changedForSome(now);
        return StandardEvent.of(event, this, about, change, audience, project, sequence);
    }
}
