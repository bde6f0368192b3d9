package org.lgds.engagement.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.FreeDays;
import org.lgds.engagement.result.Dimension;

/**
 * How well an advisor suits a request, and why.
 *
 * @param advisor id of the advisor
 * @param subject subject of their token
 * @param score how well they suit it
 * @param knows dimensions and service areas, of those asked about, that are among their specialisms
 * @param lacks dimensions and service areas, of those asked about, that are not
 * @param months how many days they are free, month by month
 * @param conflicts interests in the council, in one that it followed or in one that follows it: with one of these the
 *     advisor cannot lead the work
 */
public record AdvisorMatch(
        UUID advisor,
        String subject,
        Score score,
        List<String> knows,
        List<String> lacks,
        List<FreeDays.Month> months,
        List<Conflict> conflicts) {

    /**
     * How well an advisor suits a request: the weighted sum of three parts, each from 0 to 1.
     *
     * @param total the weighted sum, from 0 to 1
     * @param need share of what is asked about that they know
     * @param region 1 if they advise in the council's region, 0.5 if they go anywhere, else 0
     * @param time share of their days in the months shown that are free
     */
    public record Score(BigDecimal total, BigDecimal need, BigDecimal region, BigDecimal time) {

        static final int DECIMALS = 3;

        static Score of(BigDecimal need, BigDecimal region, BigDecimal time, AdvisorSettings weights) {
            var total = need.multiply(BigDecimal.valueOf(weights.needWeight()))
                    .add(region.multiply(BigDecimal.valueOf(weights.regionWeight())))
                    .add(time.multiply(BigDecimal.valueOf(weights.timeWeight())))
                    .movePointLeft(2);
            return new Score(total.setScale(DECIMALS, RoundingMode.HALF_EVEN), need, region, time);
        }
    }

    /**
     * An interest that keeps an advisor from leading the work.
     *
     * @param interest id of the interest
     * @param council code of the council it is in
     * @param reason what kind of interest it is
     */
    @Schema(name = "MatchConflict")
    public record Conflict(UUID interest, String council, String reason) {}

    static AdvisorMatch of(Advisor advisor, Asked asked, Ranked ranked, List<Conflict> conflicts) {
        var knows = new ArrayList<String>();
        var lacks = new ArrayList<String>();
        for (var dimension : asked.dimensions()) {
            (advisor.dimensions.contains(dimension.name()) ? knows : lacks).add(name(dimension));
        }
        for (var area : asked.areas()) {
            (advisor.areas.contains(area) ? knows : lacks).add(area);
        }
        return new AdvisorMatch(advisor.id, advisor.subject, ranked.score(), knows, lacks, ranked.months(), conflicts);
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
