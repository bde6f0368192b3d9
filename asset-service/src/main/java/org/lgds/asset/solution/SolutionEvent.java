package org.lgds.asset.solution;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** What happened to a solution, with the whole of it as its audience may see it. */
public record SolutionEvent(String name, Representation data, Record record, Audience audience, long sequence)
        implements DomainEvent {

    /** The solution as events show it: {@code src/contracts/solutions.v1.json}. */
    public record Representation(@JsonUnwrapped SolutionFacts facts, Cost cost, String externalId, Change change) {}

    /** The whole of it, for the audit. */
    record Record(@JsonUnwrapped SolutionFacts facts, Cost cost, String externalId) {

        static Record of(Solution solution) {
            return new Record(SolutionFacts.of(solution), solution.cost(), solution.externalId);
        }
    }

    /** The event for those whom {@code visibility} names; costs and the council's own reference are for it alone. */
    static SolutionEvent of(String name, Solution solution, Visibility visibility, Change change, long sequence) {
        var own = visibility == Visibility.COUNCIL;
        return new SolutionEvent(
                name,
                new Representation(
                        SolutionFacts.of(solution),
                        own ? solution.cost() : null,
                        own ? solution.externalId : null,
                        change),
                Record.of(solution),
                Audience.of(visibility, Set.of(solution.council)),
                sequence);
    }

    @Override
    public String topic() {
        return "lgds.solutions";
    }

    @Override
    public String subject() {
        return data.facts().id().toString();
    }

    @Override
    public Set<String> councils() {
        return Set.of(data.facts().council());
    }

    @Override
    public Change change() {
        return data.change();
    }
}
