package org.lgds.council.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.lgds.council.council.CouncilOutcome;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What must hold of the lines and outcomes of a change, whatever the register says (DOMAIN.md 3.2). */
final class LineRules {

    static final ProblemType NOT_POSSIBLE = new ProblemType(
            "reorganisation-not-possible", 409, "The reorganisation contradicts itself or the register");

    private LineRules() {}

    /**
     * Lets only a change pass that could take effect.
     *
     * @throws Problem 409 with all that contradicts
     */
    static void mustHold(List<ChangeLine> lines, List<CouncilOutcome> outcomes) {
        mustHold(lines, outcomes, false);
    }

    /** @param isPast true of a change whose councils are in the register already, and need no outcome */
    static void mustHold(List<ChangeLine> lines, List<CouncilOutcome> outcomes, boolean isPast) {
        var wrong = new ArrayList<String>();
        var all = new ChangeLines(lines);
        roles(all, wrong);
        shares(all, wrong);
        outcomes(all, outcomes, wrong);
        if (!isPast) {
            makings(all, outcomes, wrong);
        }
        mustBeNothing(wrong);
    }

    static void mustBeNothing(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.of(NOT_POSSIBLE, "It cannot be done like this: %s", String.join(" ", wrong))
                    .with("reasons", List.copyOf(wrong));
        }
    }

    private static void roles(ChangeLines all, List<String> wrong) {
        var seen = new HashSet<List<String>>();
        for (var line : all.lines()) {
            if (!seen.add(List.of(line.predecessor(), line.successor()))) {
                wrong.add("The line from %s to %s is there twice.".formatted(line.predecessor(), line.successor()));
            }
            if (line.ends() == line.predecessor().equals(line.successor())) {
                wrong.add(
                        line.ends()
                                ? "Council %s cannot end and follow itself; if it goes on, its role is continuing."
                                        .formatted(line.predecessor())
                                : "Council %s goes on, so its line leads to itself and not to %s."
                                        .formatted(line.predecessor(), line.successor()));
            }
        }
        var ends = all.ends().keySet();
        for (var code : ends) {
            if (all.successors().contains(code)) {
                wrong.add(
                        "Council %s ends, so it can neither go on nor take over from another; make that a change of its own."
                                .formatted(code));
            }
        }
        for (var code : all.created()) {
            if (all.into(code).stream().anyMatch(line -> line.role() != Role.CREATED)) {
                wrong.add("Council %s is either created or was there before; use one role for it.".formatted(code));
            }
        }
    }

    private static void shares(ChangeLines all, List<String> wrong) {
        all.shares().forEach((code, sum) -> {
            if (sum == null) {
                wrong.add("Say for each line of the split council %s its populationShare.".formatted(code));
            } else if (sum.subtract(BigDecimal.ONE).abs().compareTo(ChangeLine.TOLERANCE) > 0) {
                wrong.add("The population shares of council %s add up to %s and not to 1."
                        .formatted(code, sum.stripTrailingZeros().toPlainString()));
            }
        });
    }

    private static void outcomes(ChangeLines all, List<CouncilOutcome> outcomes, List<String> wrong) {
        var described = new HashSet<String>();
        var slugs = new HashSet<String>();
        var boundaries = new HashSet<String>();
        for (var outcome : outcomes) {
            if (!described.add(outcome.code())) {
                wrong.add("The outcome of council %s is there twice.".formatted(outcome.code()));
            }
            if (outcome.slug() != null && !slugs.add(outcome.slug())) {
                wrong.add("The slug %s is there twice; each council needs its own.".formatted(outcome.slug()));
            }
            if (outcome.gss() != null && !boundaries.add(outcome.gss())) {
                wrong.add("The boundary %s is there twice; each council needs its own.".formatted(outcome.gss()));
            }
            if (!all.successors().contains(outcome.code())) {
                wrong.add("Council %s has an outcome and no line that leads to it.".formatted(outcome.code()));
            }
            if (!outcome.hasTheNamesOfItsNation()) {
                wrong.add("Council %s needs a Welsh name if it is in Wales, and none elsewhere."
                        .formatted(outcome.code()));
            }
            if (outcome.type() != null
                    && outcome.region() != null
                    && !outcome.type().isIn(outcome.region())) {
                wrong.add("There is no council of the type and region that the outcome of %s names."
                        .formatted(outcome.code()));
            }
        }
    }

    private static void makings(ChangeLines all, List<CouncilOutcome> outcomes, List<String> wrong) {
        for (var code : all.created()) {
            var enough = outcomes.stream().anyMatch(outcome -> outcome.code().equals(code) && outcome.makesACouncil());
            if (!enough) {
                wrong.add("Council %s is to be made: give its name, type, region and slug in an outcome."
                        .formatted(code));
            }
        }
    }
}
