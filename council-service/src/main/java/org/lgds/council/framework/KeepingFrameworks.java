package org.lgds.council.framework;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.framework.FrameworkVersion.State;
import org.lgds.council.framework.content.ContentRules;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.kit.data.Turns;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.event.Journal;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Frameworks as this caller sees them, and their way from draft to retired. Drafts are LGDS's; the rest is for all. */
@RequestScoped
class KeepingFrameworks {

    private final Caller caller;
    private final AllowedActions actions;
    private final Journal journal;
    private final Turns turns;
    private final EntityManager entities;
    private final Clock clock;

    KeepingFrameworks(
            Caller caller, AllowedActions actions, Journal journal, Turns turns, EntityManager entities, Clock clock) {
        this.caller = caller;
        this.actions = actions;
        this.journal = journal;
        this.turns = turns;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A version this caller may read.
     *
     * @throws Problem 404 where there is none that they may know of
     */
    FrameworkVersion of(String framework, String version) {
        return FrameworkVersion.find(FrameworkVersion.id(framework, version))
                .filter(found -> found.state != State.DRAFT || seesDrafts())
                .orElseThrow(() -> Problem.notFound("framework version", framework + "/" + version));
    }

    /** The version that new assessments get. Throws {@link Problem} 404 where none stands published. */
    FrameworkVersion current(String framework) {
        return FrameworkVersion.current(framework).orElseThrow(() -> Problem.notFound("framework", framework));
    }

    FrameworkView view(FrameworkVersion version) {
        return FrameworkView.of(
                version, actions.of(FrameworkResource.class, FrameworkVersion.LIFECYCLE.actionsFrom(version.state)));
    }

    /** How much this caller sees. */
    Visibility sight() {
        return Visibility.of(caller, Set.of());
    }

    /** By framework and version, the lowest first. */
    List<FrameworkVersion> list(FrameworkQuery query, String after, int limit) {
        var conditions = visible(query.conditions());
        if (after != null) {
            var cut = after.indexOf('/');
            var number = SemanticVersion.parse(after.substring(cut + 1));
            conditions.andAll(
                    "(framework, major, minor, patch) > (%s, %s, %s, %s)",
                    after.substring(0, cut), number.major(), number.minor(), number.patch());
        }
        return conditions.run(
                entities, FrameworkVersion.class, "framework_version", "framework, major, minor, patch", limit);
    }

    List<FrameworkVersion> changed(Position after, long before, int limit) {
        return visible(new Conditions())
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), after.key())
                .and("changed_in < %s", before)
                .run(entities, FrameworkVersion.class, "framework_version", "changed_in, id", limit);
    }

    FrameworkVersion draft(NewFramework wanted) {
        ContentRules.mustHold("/content", wanted.content());
        turns.take("frameworks", Set.of(wanted.framework()));
        var number = SemanticVersion.parse(wanted.version());
        if (FrameworkVersion.find(FrameworkVersion.id(wanted.framework(), wanted.version()))
                .isPresent()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Version %s of %s is there already; change that draft, or take the next number.",
                    wanted.version(),
                    wanted.framework());
        }
        FollowingVersion.mustBeHigher(number, published(FrameworkVersion.hold(wanted.framework())));
        var draft = FrameworkVersion.draft(wanted.framework(), number, wanted.content());
        journal.add(draft.register(clock.instant()));
        draft.persist();
        return draft;
    }

    void change(FrameworkVersion version, FrameworkContent content) {
        ContentRules.mustHold("", content);
        version.change(content, clock.instant()).ifPresent(journal::add);
    }

    /** One version of a framework is published at a time, against all that were before. */
    void publish(FrameworkVersion version) {
        var before = published(FrameworkVersion.hold(version.framework));
        journal.add(version.publish(before, clock.instant()));
    }

    void retire(FrameworkVersion version, String reason) {
        journal.add(version.retire(reason, clock.instant()));
    }

    private static List<FrameworkVersion> published(List<FrameworkVersion> versions) {
        return versions.stream().filter(version -> version.state != State.DRAFT).toList();
    }

    private Conditions visible(Conditions conditions) {
        return seesDrafts() ? conditions : conditions.andAny(List.of("state <> 'DRAFT'"));
    }

    private boolean seesDrafts() {
        return sight().reaches(Visibility.LGDS);
    }
}
