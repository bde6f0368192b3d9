package org.lgds.council.assessment;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiPredicate;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.council.answer.Answers;
import org.lgds.council.framework.FrameworkVersion;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.council.scoring.Answer;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Opens a council's assessment: blank, or with the answers of the one whose result stands, each to be confirmed. */
@RequestScoped
class StartingAssessments {

    private static final ProblemType OPEN_ALREADY =
            new ProblemType("assessment-open", 409, "The council has an open assessment");

    private final Caller caller;
    private final Scoring scoring;
    private final Journal journal;
    private final Clock clock;
    private final String ours;

    StartingAssessments(
            Caller caller,
            Scoring scoring,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "lgds.maturity.framework") String ours) {
        this.caller = caller;
        this.scoring = scoring;
        this.journal = journal;
        this.clock = clock;
        this.ours = ours;
    }

    Assessment start(NewAssessment wanted) {
        AssessingCouncil.held(wanted.council());
        Assessment.open(wanted.council()).ifPresent(StartingAssessments::refuseSecond);
        var framework = framework(wanted.framework());
        var last = Boolean.TRUE.equals(wanted.prefilled())
                ? Optional.of(last(wanted.council()))
                : Optional.<Assessment>empty();
        var assurance = wanted.assurance() == null ? Assurance.SELF_ASSESSED : wanted.assurance();
        var assessment = Assessment.of(
                wanted.council(),
                framework.id,
                assurance,
                caller.subject(),
                last.map(one -> one.id).orElse(null));
        var now = clock.instant();
        journal.add(assessment.start(now));
        assessment.persist();
        var answers = Answers.blank(assessment.id, framework.content.questions().keySet(), now);
        answers.all().forEach(answer -> answer.persist());
        last.ifPresent(one -> answers.carry(
                Answers.of(one.id),
                scoring.counted(one).settled(),
                fits(one, framework.content),
                caller.subject(),
                now));
        return assessment;
    }

    private FrameworkVersion framework(String asked) {
        var found = asked == null ? FrameworkVersion.current(ours) : FrameworkVersion.find(asked);
        return found.filter(FrameworkVersion::isPublished)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "Framework version %s is not published; GET /v1/frameworks?state=published lists those that are.",
                        asked == null ? ours : asked));
    }

    private static Assessment last(String council) {
        return Assessment.current(council)
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT,
                        "Council %s has no final result yet to take answers from; start a blank assessment.",
                        council));
    }

    /** A question is the same if it has the same id and type; ids are never reused. */
    private BiPredicate<String, Answer> fits(Assessment last, FrameworkContent now) {
        var before = scoring.content(last).questions();
        var questions = now.questions();
        return (id, answer) -> questions.get(id).type() == before.get(id).type()
                && (answer.applies() || questions.get(id).allowNotApplicable());
    }

    private static void refuseSecond(Assessment open) {
        throw Problem.of(
                        OPEN_ALREADY,
                        "Council %s has an open assessment; go on with it, or withdraw it first.",
                        open.council)
                .with("assessment", open.id);
    }
}
