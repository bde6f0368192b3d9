package org.lgds.council.reviewing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.answer.Answers;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.council.Council;
import org.lgds.council.engagement.KnownEngagement;
import org.lgds.council.review.Review;
import org.lgds.council.review.Stage;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Who may look at a council's assessment: nobody who has a part in it, or is close to the council (DOMAIN.md 3.6). */
@RequestScoped
class Independence {

    private final Caller caller;
    private final LeadCouncils leads;
    private final EntityManager entities;

    Independence(Caller caller, LeadCouncils leads, EntityManager entities) {
        this.caller = caller;
        this.leads = leads;
        this.entities = entities;
    }

    /** Throws {@link Problem} 409 for reviewers from councils that are close to the assessed one. */
    void mustHold(Assessment assessment, Collection<String> councils) {
        var close = close(assessment.council);
        for (var code : councils) {
            if (close.contains(code)) {
                throw Problem.of(
                                ProblemType.NOT_INDEPENDENT,
                                "A reviewer from council %s cannot review council %s: it is that council, its county, the"
                                        + " lead council of its combined authority, or its predecessor or successor.",
                                code,
                                assessment.council)
                        .with("council", code);
            }
        }
    }

    /** Throws {@link Problem} 409 for a reviewer who wrote, signed or moderates in it. */
    void mustHaveNoPart(Assessment assessment, String reviewer) {
        var has = reviewer.equals(assessment.startedBy)
                || reviewer.equals(assessment.signedBy)
                || Answers.authors(assessment.id).contains(reviewer)
                || Review.of(assessment.id).stream()
                        .anyMatch(review -> review.stage != Stage.PEER && review.reviewer.equals(reviewer));
        if (has) {
            throw Problem.of(
                            ProblemType.NOT_INDEPENDENT,
                            "The reviewer %s has a part in the assessment already; name another.",
                            reviewer)
                    .with("reviewer", reviewer);
        }
    }

    /**
     * Lets only a moderator of LGDS go on who neither is of the council nor advises it.
     *
     * @throws Problem 409
     */
    void mustHoldOfModerator(Assessment assessment) {
        if (caller.mayReadOf(assessment.council)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "You belong to council %s or one that has followed it; another moderator must do this.",
                    assessment.council);
        }
        if (KnownEngagement.advises(caller.subject(), assessment.council)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "You advise council %s in an open engagement; another moderator must do this.",
                    assessment.council);
        }
    }

    /** Throws {@link Problem} 409 for a moderator who has looked at the assessment at another stage. */
    void mustBeFirstLook(Assessment assessment, Stage stage) {
        var looked = Review.of(assessment.id).stream()
                .anyMatch(review -> review.reviewer.equals(caller.subject()) && review.stage != stage);
        if (looked) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "You have looked at this assessment before, as its reviewer or moderator; another moderator must do this.");
        }
    }

    private Set<String> close(String code) {
        var council = Council.of(code);
        var close = new HashSet<>(council.successors);
        close.add(code);
        council.county().ifPresent(close::add);
        council.authority()
                .map(authority -> leads.byAuthority().get(authority.code))
                .ifPresent(close::add);
        close.addAll(predecessorsAndToBe(code));
        return close;
    }

    /** Those that it followed, and those that it is to follow, or that are to follow it, once a reorganisation is decided. */
    private Collection<String> predecessorsAndToBe(String code) {
        return Scalars.query(entities, """
                        select code from council where successors @> array[cast(?1 as text)]
                        union select case when line.predecessor = ?1 then line.successor else line.predecessor end
                        from structural_change_line line join structural_change change on change.id = line.change
                        where (line.predecessor = ?1 or line.successor = ?1)
                            and change.state in ('DECIDED', 'ORDER_MADE', 'SHADOW')""", String.class).setParameter(1, code).getResultList();
    }
}
