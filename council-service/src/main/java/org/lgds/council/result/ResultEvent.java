package org.lgds.council.result;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** What happened to a council's results. It carries no score: who is told reads the profile, where the present right decides. */
record ResultEvent(String name, Representation data, Audience audience, long sequence) implements DomainEvent {

    /**
     * As events show it: {@code src/contracts/assessments.v1.json}.
     *
     * @param shared what is shared with whom, as far as whoever is told may see it
     * @param staleAssessment the assessment whose result was last stale, for the council alone
     */
    record Representation(String council, List<SharedDimension> shared, UUID staleAssessment) {}

    @Override
    public String topic() {
        return "lgds.assessments";
    }

    @Override
    public String subject() {
        return data.council();
    }

    /** The council's own history has what the council was told, not what others were. */
    @Override
    public String kind() {
        return audience.equals(Audience.councils(councils())) ? "result" : "result_told";
    }

    @Override
    public Set<String> councils() {
        return Set.of(data.council());
    }

    @Override
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return data;
    }
}
