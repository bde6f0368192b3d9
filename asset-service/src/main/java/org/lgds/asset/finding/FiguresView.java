package org.lgds.asset.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lgds.asset.spend.CostBand;

/**
 * What sharing would save, avoidable and preventable apart. Who may not know every cost is told bands, and of figures that are
 * worked out from the middle of each cost's band, their own too: figures that followed the exact costs would, as they change
 * their own, give another's away.
 *
 * @param avoidablePence all of it, sunk cost too: no saving to come
 * @param avoidableBand band of what sharing would have saved, for who may not know every cost
 * @param preventablePence the part of it that is not yet committed, in pence
 * @param preventableBand band of the part not yet committed, for who may not know every cost
 * @param confidence how sure the costs are, from 0 to 1, by their provenance; absent without any cost
 * @param provenances how many of the costs are known in which way
 * @param priceBases years whose prices the costs are in; where they are several, the sums mix them as they are
 * @param costed how many members' costs are known
 * @param method version and constants of the formulas
 */
public record FiguresView(
        Long avoidablePence,
        CostBand avoidableBand,
        Long preventablePence,
        CostBand preventableBand,
        BigDecimal confidence,
        Map<String, Integer> provenances,
        List<Integer> priceBases,
        int costed,
        String method) {

    static FiguresView of(DuplicationFinding finding, Reader reader) {
        var costs = finding.members.all().stream()
                .map(FindingMember::cost)
                .filter(cost -> cost != null)
                .toList();
        var provenances = new TreeMap<String, Integer>();
        costs.forEach(cost -> provenances.merge(cost.provenance().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        var priceBases = new TreeSet<Integer>();
        costs.stream()
                .map(FindingMember.MemberCost::priceBase)
                .filter(base -> base != null)
                .forEach(priceBases::add);
        var exact = reader.knowsAll(finding);
        var spend = reader.spend(finding);
        return new FiguresView(
                exact ? spend.avoidablePence() : null,
                exact ? null : CostBand.of(spend.avoidablePence()),
                exact ? spend.preventablePence() : null,
                exact ? null : CostBand.of(spend.preventablePence()),
                spend.confidence(),
                provenances,
                List.copyOf(priceBases),
                costs.size(),
                finding.method);
    }
}
