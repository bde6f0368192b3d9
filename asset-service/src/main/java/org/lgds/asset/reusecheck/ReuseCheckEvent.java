package org.lgds.asset.reusecheck;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A check was recorded; for its council and LGDS. */
public record ReuseCheckEvent(String name, Representation data, ReuseCheckFacts record, long sequence)
        implements DomainEvent {

    /** The check as events show it: {@code src/contracts/duplications.v1.json}. */
    public record Representation(@JsonUnwrapped ReuseCheckFacts facts, Change change) {}

    static ReuseCheckEvent recorded(ReuseCheck check, Change change, long sequence) {
        var facts = ReuseCheckFacts.of(check);
        return new ReuseCheckEvent("reuse_check.recorded", new Representation(facts, change), facts, sequence);
    }

    @Override
    public String topic() {
        return "lgds.duplications";
    }

    @Override
    public String subject() {
        return record.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(record.council());
    }

    @Override
    public Change change() {
        return data.change();
    }
}
