package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.Assessment;
import org.lgds.asset.finding.FindingMember;
import org.lgds.asset.finding.FindingMember.MemberCost;
import org.lgds.asset.finding.Members;
import org.lgds.asset.solution.Phase;
import org.lgds.asset.solution.Provenance;
import org.lgds.asset.spend.Cost;
import org.lgds.asset.spend.DuplicateSpend;
import org.lgds.asset.spend.SpendSettings;

/** Works out members and figures of what was found. Costs that nobody knows are in no sum. */
@ApplicationScoped
class Assessing {

    private static final String METHOD = "lgds-duplication 1.0.0, alpha %s, horizon %d years";

    /** How far a figure can be trusted by where it comes from. */
    private static final Map<Provenance, BigDecimal> FACTORS = Map.of(
            Provenance.ACTUAL, BigDecimal.ONE,
            Provenance.CONTRACT, new BigDecimal("0.9"),
            Provenance.ESTIMATE, new BigDecimal("0.6"),
            Provenance.DEFAULT, new BigDecimal("0.3"));

    private static final int PRINT_BYTES = 8;

    private final SpendSettings settings;

    Assessing(SpendSettings settings) {
        this.settings = settings;
    }

    /**
     * The assessment of what was found.
     *
     * @param byHand members that an editor named
     */
    Assessment assess(Found found, Set<UUID> byHand) {
        var members = new ArrayList<FindingMember>();
        var prints = new TreeSet<String>();
        for (var solution : found.solutions()) {
            var id = solution.id();
            members.add(new FindingMember(
                    solution.isCheck() ? null : id,
                    null,
                    solution.isCheck() ? id : null,
                    solution.council(),
                    byHand.contains(id),
                    found.closestTo(id),
                    memberCost(solution)));
            prints.add(print(id, solution.interaction(), solution.kind(), solution.text(), solution.product()));
        }
        for (var asset : found.assets()) {
            var id = asset.id();
            members.add(
                    new FindingMember(null, id, null, asset.council(), byHand.contains(id), found.closestTo(id), null));
            prints.add(print(id, asset.type(), asset.text()));
        }
        return new Assessment(
                found.key,
                new Members(members),
                found.match(),
                spend(found, this::cost),
                spend(found, solution -> cost(solution).banded()),
                METHOD.formatted(settings.alpha(), settings.horizonYears()),
                String.join(" ", prints));
    }

    /**
     * Where an asset was there to be reused, it is the reference: no solution had to be built. What several successors have
     * inherited from one solution was paid once: the dearest of these counts, of equals that with the smallest id.
     */
    private DuplicateSpend spend(Found found, Function<Candidate, Cost> cost) {
        var costs = found.solutions().stream()
                .filter(solution -> solution.costs() != null)
                .sorted(Comparator.comparing(solution -> solution.id().toString()))
                .collect(Collectors.toMap(Candidate::root, cost, Assessing::dearer, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return found.assets().isEmpty()
                ? DuplicateSpend.of(costs, settings.alpha())
                : DuplicateSpend.besideAnAsset(costs, settings.alpha());
    }

    private static Cost dearer(Cost one, Cost next) {
        return next.pence() > one.pence() ? next : one;
    }

    private MemberCost memberCost(Candidate solution) {
        var costs = solution.costs();
        if (costs == null) {
            return null;
        }
        var cost = cost(solution);
        return new MemberCost(
                cost.pence(), cost.remainingPence(), costs.provenance(), costs.priceBase(), costs.shared());
    }

    private Cost cost(Candidate solution) {
        var costs = solution.costs();
        return Cost.over(
                settings.horizonYears(),
                solution.id(),
                costs.oneOffPence(),
                costs.yearlyPence(),
                solution.isUnfinished() ? spent(solution) : null,
                FACTORS.get(costs.provenance()));
    }

    /** Of what is under way and does not say, all of the one-off cost counts as spent: sunk cost is never a saving. */
    private static Long spent(Candidate solution) {
        var costs = solution.costs();
        if (costs.spentPence() != null) {
            return costs.spentPence();
        }
        return solution.phase() == Phase.PLANNED ? 0 : costs.oneOffPence();
    }

    private static String print(Object... said) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.toString(said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, PRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
