package org.lgds.engagement.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.application.ApplicationState;
import org.lgds.engagement.award.AwardState;
import org.lgds.engagement.benefit.Line;
import org.lgds.engagement.programme.Programme;
import org.lgds.engagement.project.Project;

/**
 * What a programme has spent, in pence, and what came of it. Budget, public awards, and public projects with their listed
 * outputs are for anyone; what concerns all councils of a round together (offers, payments, applications, measures) is told
 * to LGDS alone and is absent for others.
 *
 * @param round number of the round, from 1
 * @param priceBase the year whose prices budget and awards are in
 * @param budget the programme's budget, in pence
 * @param committed awards that stand, in full, and those terminated at what was paid, in pence
 * @param paid all that was ever paid, in pence
 * @param recovered what came back of what was paid, in pence
 * @param remaining what is left of the budget and not committed, in pence
 * @param applications how many applications are in each state
 * @param awards how many awards are in each state; to others than LGDS only states in which an award is public
 * @param projects how many of the projects that it funds are at each stage; a paused one counts at the stage it left
 * @param outputsListed how many outputs of the projects that it funds the catalogue lists
 * @param measures measures of the projects that it funds
 * @param benefits what was realised by the shares claimed, one line for each year of prices, as money of two years is not added
 * @param benefitPerPound what was realised for each pound paid; absent unless something was paid and all benefits are in the
 *     prices of the programme's year
 */
public record ProgrammeOutcomes(
        UUID programme,
        String title,
        int round,
        Programme.State state,
        int priceBase,
        long budget,
        Long committed,
        Long paid,
        Long recovered,
        Long remaining,
        List<Applications> applications,
        List<Awards> awards,
        List<Projects> projects,
        long outputsListed,
        Measures measures,
        List<Line> benefits,
        BenefitPerPound benefitPerPound) {

    /**
     * How many applications are in one state.
     *
     * @param applications how many
     */
    public record Applications(ApplicationState state, long applications) {}

    /**
     * Awards in a state, and what they grant together.
     *
     * @param awards how many
     * @param granted what they grant together, in pence
     */
    public record Awards(AwardState state, long awards, long granted) {}

    /**
     * How many funded projects are at one stage.
     *
     * @param stage where their work is
     * @param projects how many
     */
    public record Projects(Project.State stage, long projects) {}

    /**
     * How many measures there are of the projects that a programme funds.
     *
     * @param all all of them
     * @param withReadings those that have been read
     */
    public record Measures(long all, long withReadings) {}

    /**
     * Pounds of benefit for each pound that was paid, with two decimals. What came back is not taken off what was paid.
     *
     * @param cashable of benefits that a budget line was lowered by
     * @param notCashable of benefits that no budget line moved for: never to be added to the other
     */
    public record BenefitPerPound(BigDecimal cashable, BigDecimal notCashable) {}
}
