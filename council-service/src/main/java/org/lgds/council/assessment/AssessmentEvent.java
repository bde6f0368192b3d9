package org.lgds.council.assessment;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/**
 * What happened to an assessment, for its council and LGDS. What was said to a question is kept in the audit under that
 * question and not sent: who may read answers reads them here.
 */
public record AssessmentEvent(
        String name, Representation data, Object record, String kind, StateRecord state, long sequence)
        implements DomainEvent {

    private static final String RESULTS = "lgds.results.state";

    /**
     * The assessment as events show it: {@code src/contracts/assessments.v1.json}.
     *
     * @param question what an event about one answer is about
     */
    public record Representation(@JsonUnwrapped AssessmentFacts facts, String question, Change change) {}

    static AssessmentEvent of(String name, Assessed assessment, AnswerRecord answer, Change change, long sequence) {
        var facts = AssessmentFacts.of(assessment);
        return new AssessmentEvent(
                name,
                new Representation(facts, answer == null ? null : answer.question(), change),
                answer == null ? facts : answer.record(),
                answer == null ? "assessment" : answer.filedUnder(),
                state(name, facts),
                sequence);
    }

    /** Other services know the result that stands, and that it stands no more. */
    private static StateRecord state(String name, AssessmentFacts facts) {
        return switch (name) {
            case "assessment.finalised" -> new StateRecord(RESULTS, StandingResult.of(facts));
            case "assessment.superseded" -> new StateRecord(RESULTS, null);
            default -> null;
        };
    }

    @Override
    public String topic() {
        return "lgds.assessments";
    }

    @Override
    public String subject() {
        return data.facts().id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.councils(councils());
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
