package org.lgds.council.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.council.Authority;
import org.lgds.council.council.Council;
import org.lgds.council.council.Council.State;
import org.lgds.council.council.CouncilOutcome;
import org.lgds.council.council.Region;
import org.lgds.kit.data.Scalars;

/** What the register says against a change: each finding is a sentence that tells what is in the way. */
@ApplicationScoped
class RegisterRules {

    private static final Set<State> OVER = Set.of(State.ABOLISHED, State.WITHDRAWN);

    /** No change has this id. */
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;

    RegisterRules(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is in the way of proposing it.
     *
     * @param change the id of the change, null of one that is not there yet
     */
    List<String> againstProposing(
            ChangeLines lines, Collection<CouncilOutcome> outcomes, Map<String, Council> councils, UUID change) {
        var wrong = new ArrayList<String>();
        var created = lines.created();
        for (var code : lines.councils()) {
            var council = councils.get(code);
            if (council == null) {
                if (!created.contains(code)) {
                    wrong.add("There is no council %s in the register.".formatted(code));
                }
            } else if (created.contains(code) && council.state != State.PROPOSED) {
                wrong.add("The code %s is council %s's for ever; the council to be made needs another."
                        .formatted(code, council.name));
            } else if (OVER.contains(council.state)) {
                wrong.add("Council %s is %s.".formatted(code, name(council.state)));
            }
        }
        wrong.addAll(againstOutcomes(lines, outcomes, councils, change));
        return wrong;
    }

    /** What is in the way of what it says of those who come out of it. */
    List<String> againstOutcomes(
            ChangeLines lines, Collection<CouncilOutcome> outcomes, Map<String, Council> councils, UUID change) {
        var wrong = new ArrayList<String>();
        var goingOn = lines.goingOn();
        for (var outcome : outcomes) {
            references(outcome, change, wrong);
            county(outcome, lines, wrong);
            if (goingOn.contains(outcome.code()) && councils.containsKey(outcome.code())) {
                nation(outcome, councils.get(outcome.code()), wrong);
            }
        }
        return wrong;
    }

    /** What is in the way of making the order: an order of another change that has the same council end or begin. */
    List<String> againstOrdering(StructuralChange change) {
        var lines = change.lines();
        return Scalars.query(entities, """
                        with other as (
                            select line.*, change.title from structural_change change
                                join structural_change_line line on line.change = change.id
                            where change.state in ('ORDER_MADE', 'SHADOW') and change.id <> ?3)
                        select 'Council ' || predecessor || ' ends by the order of "' || title || '" too; cancel that first.'
                        from other where role <> 'CONTINUING' and predecessor = any(?1)
                        union
                        select 'Council ' || successor || ' is made by the order of "' || title || '" too; cancel that first.'
                        from other where role = 'CREATED' and successor = any(?2)
                        order by 1""", String.class)
                .setParameter(1, lines.ends().keySet().toArray(new String[0]))
                .setParameter(2, lines.created().toArray(new String[0]))
                .setParameter(3, change.id)
                .getResultList();
    }

    /** What is in the way of the vesting day: a council that began later. */
    List<String> againstDay(StructuralChange change, Map<String, Council> councils) {
        return change.vestsOn == null
                ? List.of()
                : change.lines().councils().stream()
                        .map(councils::get)
                        .filter(council ->
                                council != null && council.startsOn != null && council.startsOn.isAfter(change.vestsOn))
                        .map(council -> "Council %s is in being since %s, after the vesting day."
                                .formatted(council.code, council.startsOn))
                        .toList();
    }

    /** What is in the way of vesting. */
    List<String> againstVesting(StructuralChange change, Map<String, Council> councils) {
        var wrong = new ArrayList<String>();
        var lines = change.lines();
        for (var code : lines.councils()) {
            var council = councils.get(code);
            var wanted = lines.created().contains(code) ? State.SHADOW : State.ACTIVE;
            if (council.state != wanted) {
                wrong.add("Council %s is %s and should be %s.".formatted(code, name(council.state), name(wanted)));
            }
        }
        wrong.addAll(againstDay(change, councils));
        for (var outcome : change.outcomes) {
            slug(outcome, wrong);
            county(outcome, lines, wrong);
            if (outcome.gss() != null) {
                boundary(change, outcome, wrong);
            }
        }
        return wrong;
    }

    /** True if another change that is still open makes this council; one in shadow only the change that brought it there. */
    boolean isMadeByAnother(Council council, UUID change) {
        return Scalars.query(entities, """
                        select count(*) from structural_change_line line join structural_change other on other.id = line.change
                        where line.successor = ?1 and line.role = 'CREATED' and other.id <> ?2
                            and case when ?3 then other.state = 'SHADOW' else other.state not in ('VESTED', 'CANCELLED') end""", Long.class)
                        .setParameter(1, council.code)
                        .setParameter(2, change)
                        .setParameter(3, council.state == State.SHADOW)
                        .getSingleResult()
                > 0;
    }

    private void references(CouncilOutcome outcome, UUID change, List<String> wrong) {
        slug(outcome, wrong);
        if (outcome.slug() != null) {
            promised(outcome, change)
                    .ifPresent(other -> wrong.add(
                            "The slug %s is council %s's by the order of another change; council %s needs its own."
                                    .formatted(outcome.slug(), other, outcome.code())));
        }
        if (outcome.authority() != null && Authority.count("code = ?1", outcome.authority()) == 0) {
            wrong.add("There is no authority %s in the register.".formatted(outcome.authority()));
        }
    }

    private void slug(CouncilOutcome outcome, List<String> wrong) {
        if (outcome.slug() != null && isAnothers(outcome.slug(), outcome.code())) {
            wrong.add("The slug %s is another council's for ever; council %s needs its own."
                    .formatted(outcome.slug(), outcome.code()));
        }
    }

    /** A county that has ended, or ends now, has nobody in it any more. */
    private static void county(CouncilOutcome outcome, ChangeLines lines, List<String> wrong) {
        if (outcome.county() == null) {
            return;
        }
        if (lines.ends().containsKey(outcome.county())) {
            wrong.add("County %s ends by this change; council %s cannot lie in it."
                    .formatted(outcome.county(), outcome.code()));
        } else if (Council.count(
                        "code = ?1 and type = ?2 and state = ?3", outcome.county(), Council.Type.COUNTY, State.ACTIVE)
                == 0) {
            wrong.add("There is no county %s in being.".formatted(outcome.county()));
        }
    }

    /** What is absent of one that goes on stays, and must go with the rest. */
    private static void nation(CouncilOutcome outcome, Council council, List<String> wrong) {
        var type = outcome.type() == null ? council.type : outcome.type();
        var region = outcome.region() == null ? council.region : outcome.region();
        if (!type.isIn(region)) {
            wrong.add("There is no council of the type and region that council %s would have.".formatted(council.code));
        }
        if ((region == Region.WALES) != (outcome.nameCy() != null || council.nameCy != null)) {
            wrong.add("Council %s needs a Welsh name if it is in Wales, and none elsewhere.".formatted(council.code));
        }
    }

    /** The council that gets the slug by the order of another change: until that vests, the register does not know. */
    private Optional<String> promised(CouncilOutcome outcome, UUID change) {
        return Scalars.query(entities, """
                        select outcome.code from structural_change_outcome outcome
                            join structural_change other on other.id = outcome.change
                        where outcome.slug = ?1 and outcome.code <> ?2 and other.state in ('ORDER_MADE', 'SHADOW')
                            and other.id <> ?3
                        limit 1""", String.class)
                .setParameter(1, outcome.slug())
                .setParameter(2, outcome.code())
                .setParameter(3, change == null ? NONE : change)
                .uniqueResultOptional();
    }

    /** True also of a slug that another council had before: it names that council for ever. */
    private boolean isAnothers(String slug, String code) {
        return !Scalars.query(entities, """
                        select council from council_identifier where scheme = 'SLUG' and value = ?1 and council <> ?2
                        limit 1""", String.class)
                .setParameter(1, slug)
                .setParameter(2, code)
                .getResultList()
                .isEmpty();
    }

    /** A code that another council has is free where that council ends, or is given another, by the same change. */
    private void boundary(StructuralChange change, CouncilOutcome outcome, List<String> wrong) {
        var day = change.vestsOn == null ? LocalDate.MAX.withYear(9999) : change.vestsOn;
        Scalars.query(entities, """
                        select council from council_identifier where scheme = 'GSS' and value = ?1 and council <> ?2
                            and daterange(valid_from, valid_to) && daterange(cast(?3 as date), null)""", String.class)
                .setParameter(1, outcome.gss())
                .setParameter(2, outcome.code())
                .setParameter(3, day)
                .getResultStream()
                .filter(holder -> !change.lines().ends().containsKey(holder)
                        && (change.outcomeOf(holder).gss() == null
                                || change.outcomeOf(holder).gss().equals(outcome.gss())))
                .forEach(holder ->
                        wrong.add("The boundary %s is council %s's on that day; council %s cannot have it too."
                                .formatted(outcome.gss(), holder, outcome.code())));
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
