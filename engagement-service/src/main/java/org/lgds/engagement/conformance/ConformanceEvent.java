package org.lgds.engagement.conformance;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** Something that happened to a claim: told to the sector, to all once it is met, else to the claimant and LGDS. */
public record ConformanceEvent(
        String name, ConformanceView claim, ConformanceView record, Change change, Audience audience, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped ConformanceView claim, Change change) {}

    static ConformanceEvent of(String name, ConformanceClaim claim, Change change, long sequence) {
        var own = claim.visibility == Visibility.COUNCIL;
        return new ConformanceEvent(
                name,
                ConformanceView.of(claim, claim.visibility, null),
                ConformanceView.of(claim, Visibility.LGDS, null),
                change,
                own && claim.party != null
                        ? Audience.party(claim.party)
                        : Audience.of(claim.visibility, claim.councils()),
                sequence);
    }

    @Override
    public String topic() {
        return "lgds.standards";
    }

    @Override
    public String subject() {
        return claim.id().toString();
    }

    @Override
    public Set<String> councils() {
        return claim.council() == null ? Set.of() : Set.of(claim.council());
    }

    @Override
    public Object data() {
        return new Data(claim, change);
    }
}
