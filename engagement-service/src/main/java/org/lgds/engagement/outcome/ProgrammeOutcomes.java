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
 * What a programme has spent, and what came of it. Its budget, the awards that anyone may read, and the public projects that
 * these fund with the outputs that are listed, are public. What concerns the councils of a round together (offers, what is paid,
 * applications, measures) no council may read of all others, so LGDS alone is told of it (DOMAIN.md 7.3): to others it is
 * absent, and they read of their own in the lists. All money is in pence.
 *
 * @param priceBase the year in whose prices budget and awards are
 * @param committed awards that stand in full, those terminated at what was paid
 * @param paid all that was ever paid; {@code recovered} of it came back
 * @param remaining of the budget, what is not committed
 * @param applications by state
 * @param awards by state; to others than LGDS those states alone in which an award is public
 * @param projects by where their work is, a paused one by what it left: those that an award funds which was accepted, each once,
 *     however many awards of it there are. One that two programmes fund counts in both, with all that it has brought
 * @param outputsListed outputs of these projects that the catalogue lists
 * @param measures of these projects; what they realised is in {@code benefits}, and nothing else is
 * @param benefits what was realised by the shares claimed, one line for each year of prices, as money of two years is not added
 * @param benefitPerPound absent unless something was paid, and all benefits are in the prices of the programme's year
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

    public record Applications(ApplicationState state, long applications) {}

    /** Awards in a state, and what they grant together. */
    public record Awards(AwardState state, long awards, long granted) {}

    public record Projects(Project.State stage, long projects) {}

    public record Measures(long all, long withReadings) {}

    /**
     * Pounds of benefit for each pound that was paid, to the nearest hundredth, half to even. What came back is not taken off what
     * was paid. The two are never to be added: of one a budget line moved, of the other none.
     */
    public record BenefitPerPound(BigDecimal cashable, BigDecimal notCashable) {}
}
