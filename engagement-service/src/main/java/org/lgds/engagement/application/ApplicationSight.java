package org.lgds.engagement.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.ChangesOfCouncils;
import org.lgds.engagement.council.ConfirmingSuccessors;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.panel.OwnTies;
import org.lgds.engagement.panel.Panel;
import org.lgds.engagement.succession.AnnouncedSuccession;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.version.Versions;

import static java.util.Comparator.comparing;

/**
 * Applications as this caller sees them: those that name their council or its predecessors, those led by one that theirs will
 * follow, what a member of the panel may judge and, for LGDS, all.
 */
@RequestScoped
public class ApplicationSight {

    private static final String JUDGED = "state in ('ELIGIBLE', 'SCORED', 'APPROVED', 'RESERVE', 'REFUSED')";
    private static final Set<ApplicationState> OF_THE_PANEL = Set.of(
            ApplicationState.ELIGIBLE,
            ApplicationState.SCORED,
            ApplicationState.APPROVED,
            ApplicationState.RESERVE,
            ApplicationState.REFUSED);

    private final Caller caller;
    private final Panel panel;
    private final OwnTies ties;
    private final AnnouncedSuccession announced;
    private final ConfirmingSuccessors successors;
    private final AllowedActions actions;
    private final Versions versions;
    private final EntityManager entities;

    /** Councils that the caller's will follow; asked for once a request. */
    private Set<String> tobeFollowed;

    ApplicationSight(
            Caller caller,
            Panel panel,
            OwnTies ties,
            AnnouncedSuccession announced,
            ConfirmingSuccessors successors,
            AllowedActions actions,
            Versions versions,
            EntityManager entities) {
        this.caller = caller;
        this.panel = panel;
        this.ties = ties;
        this.announced = announced;
        this.successors = successors;
        this.actions = actions;
        this.versions = versions;
        this.entities = entities;
    }

    /**
     * An application this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Application of(UUID id) {
        return Application.<Application>findByIdOptional(id)
                .filter(application -> shows(application) || isForThePanel(application))
                .orElseThrow(() -> Problem.notFound("application", id));
    }

    /** True for a member of the panel who may judge it now, whatever else they may read by: neither they nor their token say no. */
    public boolean isFree(Application application) {
        var applicants = application.applicants();
        return !application.drafters.contains(caller.subject())
                && !ties.bindTo(applicants)
                && panel.isFree(caller.subject(), applicants);
    }

    /** One that LGDS is to change, as the caller has seen it; while it waits for a successor nobody does. */
    Application toBeChanged(UUID id) {
        var application = of(id);
        KnownCouncil.inBeing(application.council);
        versions.mustMatch(application);
        return application;
    }

    /**
     * One that waits for it to be confirmed which of several successors has a place in it, as the caller has seen it.
     *
     * @throws Problem 409 where it does not wait, or this council is none of those that follow
     */
    Application toBePassedTo(ChosenSuccessor chosen, UUID id) {
        var application = of(id);
        KnownCouncil.inBeing(chosen.council());
        versions.mustMatch(application);
        var place = chosen.placeIn(application);
        successors.mustFollow(chosen.council(), "place in the application", place, application.proposedFor(place));
        return application;
    }

    ApplicationView view(Application application) {
        var sight = caller.seesAllCouncils() ? Visibility.LGDS : Visibility.COUNCIL;
        return ApplicationView.of(application, sight, allowedActions(application));
    }

    Changes.Item<ApplicationView> change(ApplicationQuery query, Application application) {
        return shows(application) && query.matches(application, hasScores())
                ? Changes.Item.upsert(application.key(), view(application))
                : Changes.Item.delete(application.key());
    }

    List<Application> list(ApplicationQuery query, String after, int limit) {
        var conditions = query.conditions(hasScores()).and("id < %s", after == null ? null : UUID.fromString(after));
        if (!caller.seesAllCouncils()) {
            var visible = ofCouncils(conditions);
            if (caller.hasRole("panel-member")) {
                visible.add("%s and %s <> all(drafters) and %s and %s"
                        .formatted(
                                JUDGED,
                                conditions.parameter(caller.subject()),
                                ties.unboundCondition(conditions),
                                panel.freeCondition(conditions, caller.subject())));
            }
            conditions.andAny(visible);
        }
        return conditions.run(entities, Application.class, "application", "id desc", limit);
    }

    /** What changed for councils and LGDS; members of the panel read lists, as what they may know changes with what they declare. */
    List<Application> changed(ApplicationQuery query, Position after, long before, int limit) {
        var at = hasScores() ? "changed_in" : "told_in";
        var conditions = query.standing()
                .andAll("(" + at + ", id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and(at + " < %s", before);
        if (!caller.seesAllCouncils()) {
            var visible = ofCouncils(conditions);
            visible.add("former_councils && cast(%s as text[])".formatted(conditions.parameter(own())));
            conditions.andAny(visible);
        } else if (query.council() == null) {
            return conditions.run(entities, Application.class, "application", "changed_in, id", limit);
        }
        return ChangesOfCouncils.read(
                entities,
                Application.class,
                new ChangesOfCouncils.Feed("application", "application_of_council", "council_named", at),
                conditions,
                query.council() == null ? councilsShown() : new String[] {query.council()},
                limit);
    }

    /** The transaction in which an application changed last for this caller. */
    long changedIn(Application application) {
        return hasScores() ? application.changedIn : application.toldIn;
    }

    /** True for who is told that an application has scores, and which. */
    boolean hasScores() {
        return caller.seesAllCouncils();
    }

    /** A council of the caller's that will follow the lead, which may undertake to go on; of several one that has not yet. */
    String mustFollow(Application application, Set<String> heirs) {
        return heirs.stream()
                .filter(caller::isOf)
                .min(comparing(application.undertaken::contains))
                .orElseThrow(() -> Problem.of(
                        ProblemType.OTHER_COUNCIL,
                        "An undertaking is given by a council that takes over from %s in the period of the award: %s.",
                        application.council,
                        heirs.isEmpty() ? "there is none" : String.join(", ", heirs)));
    }

    private List<String> ofCouncils(Conditions conditions) {
        var visible = new ArrayList<String>();
        visible.add("councils && cast(%s as text[])".formatted(conditions.parameter(own())));
        if (!tobeFollowed().isEmpty()) {
            visible.add("council = any(%s)"
                    .formatted(conditions.parameter(tobeFollowed().toArray(new String[0]))));
        }
        return visible;
    }

    /** Councils of which the caller is shown what names them, or what they lead. */
    private String[] councilsShown() {
        return Stream.concat(Stream.of(own()), tobeFollowed().stream())
                .distinct()
                .toArray(String[]::new);
    }

    private String[] own() {
        return caller.readableCouncils().toArray(new String[0]);
    }

    private boolean shows(Application application) {
        return caller.seesAllCouncils()
                || application.councils.stream().anyMatch(caller::mayReadOf)
                || tobeFollowed().contains(application.council);
    }

    private boolean isForThePanel(Application application) {
        return caller.hasRole("panel-member") && OF_THE_PANEL.contains(application.state) && isFree(application);
    }

    private Set<String> tobeFollowed() {
        if (tobeFollowed == null) {
            tobeFollowed = caller.councils().isEmpty() ? Set.of() : announced.predecessorsOf(caller.councils());
        }
        return tobeFollowed;
    }

    private List<String> allowedActions(Application application) {
        var possible = ApplicationState.LIFECYCLE.actionsFrom(application.state);
        if (!caller.isOf(application.council)) {
            possible.removeAll(Set.of("submission", "withdrawal"));
        }
        if (application.unconfirmed().stream().noneMatch(caller::isOf)) {
            possible.remove("confirmation");
        }
        if (!tobeFollowed().contains(application.council)) {
            possible.remove("undertaking");
        }
        if (application.proposedSuccessor != null) {
            possible.clear();
            possible.add("transfer");
        }
        if (!application.proposedPartners.isEmpty() && ApplicationState.OPEN.contains(application.state)) {
            possible.add("transfer");
        }
        return Stream.of(ApplicationResource.class, DecisionResource.class)
                .flatMap(resource ->
                        Stream.ofNullable(actions.of(resource, possible)).flatMap(List::stream))
                .toList();
    }
}
