package org.lgds.engagement.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.lgds.engagement.programme.Programme;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What an application must have before its SRO may submit it (DOMAIN.md 5.8), and what the rules of its round ask of it. */
final class Submission {

    static final ProblemType INCOMPLETE =
            new ProblemType("application-incomplete", 409, "The application is not complete");
    static final ProblemType NOT_ELIGIBLE =
            new ProblemType("rules-not-met", 409, "The rules of the programme are not met");

    private final Application application;
    private final Programme programme;

    Submission(Application application, Programme programme) {
        this.application = application;
        this.programme = programme;
    }

    /**
     * Refuses what is not whole.
     *
     * @param heirs councils that take over from the lead in the period of the award
     * @throws Problem 409 {@code application-incomplete} naming all that lacks
     */
    void mustBeWhole(Set<String> heirs) {
        var lacking = new LinkedHashSet<String>();
        note(lacking, "project", application.project == null);
        note(lacking, "phase", application.phase == null);
        note(lacking, "amount", application.amount == null);
        note(lacking, "startsOn", application.startsOn == null);
        note(lacking, "endsOn", application.endsOn == null);
        note(lacking, "partners", application.councils.size() < programme.minCouncils);
        note(lacking, "confirmations", !application.unconfirmed().isEmpty());
        note(lacking, "undertaking", lacksUndertaking(heirs));
        note(lacking, "payments", application.amount == null || !isPaidIn(application.payments));
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            INCOMPLETE,
                            "Lacking: %s. At least %d councils are named and each has confirmed; payments add up to the"
                                    + " amount, wait on proposed milestones, and the last is at least %d %% of it; where"
                                    + " another council takes over in the period, it has undertaken to go on.",
                            String.join(", ", lacking),
                            programme.minCouncils,
                            programme.finalShare)
                    .with("lacking", lacking)
                    .with("unconfirmed", application.unconfirmed())
                    .with("successors", heirs);
        }
    }

    /**
     * Refuses to approve what a vesting, past or to come, has left open.
     *
     * @param heirs councils that take over from the lead in the period of the award
     * @throws Problem 409 {@code application-incomplete} naming all that lacks
     */
    void mustStandAfterAVesting(Set<String> heirs) {
        var lacking = new LinkedHashSet<String>();
        note(lacking, "undertaking", lacksUndertaking(heirs));
        note(lacking, "successors", !application.proposedPartners.isEmpty());
        note(lacking, "confirmations", !application.unconfirmed().isEmpty());
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            INCOMPLETE,
                            "Lacking: %s. Where another council takes over from the lead in the period, it has undertaken to"
                                    + " go on; where several follow a partner, you say which of them has its place, and that"
                                    + " one confirms.",
                            String.join(", ", lacking))
                    .with("lacking", lacking)
                    .with("unconfirmed", application.unconfirmed())
                    .with("proposedPartners", application.proposedPartners)
                    .with("successors", heirs);
        }
    }

    private boolean lacksUndertaking(Set<String> heirs) {
        return !heirs.isEmpty() && heirs.stream().noneMatch(application.undertaken::contains);
    }

    /**
     * Refuses to rule eligible what breaks a rule that can be checked.
     *
     * @throws Problem 409 {@code rules-not-met} naming them
     */
    void mustMeetTheRules() {
        var broken = new ArrayList<String>();
        var rules = programme.rules;
        note(broken, "phases", !rules.phases().isEmpty() && !rules.phases().contains(application.phase));
        note(
                broken,
                "services",
                !rules.services().isEmpty() && application.services.stream().noneMatch(rules.services()::contains));
        note(broken, "declarationSigned", rules.declarationSigned() && !application.declarationSigned);
        if (!broken.isEmpty()) {
            throw Problem.of(
                            NOT_ELIGIBLE,
                            "It does not meet these rules of the programme, so it can only be ruled ineligible: %s.",
                            String.join(", ", broken))
                    .with("rules", broken);
        }
    }

    private boolean isPaidIn(List<ProposedPayment> payments) {
        var milestones =
                application.milestones.stream().map(ProposedMilestone::key).collect(Collectors.toSet());
        return milestones.size() == application.milestones.size()
                && Schedule.isWhole(payments, application.amount, programme.finalShare)
                && payments.stream()
                        .map(ProposedPayment::milestone)
                        .filter(Objects::nonNull)
                        .allMatch(milestones::contains);
    }

    private static void note(Collection<String> names, String name, boolean isSo) {
        if (isSo) {
            names.add(name);
        }
    }
}
