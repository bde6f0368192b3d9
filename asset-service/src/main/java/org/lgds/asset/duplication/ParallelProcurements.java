package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.FindingKey;

/**
 * The same product or category bought apart with contracts that end within twelve months of each other: a chance to buy
 * together. Contracts that have ended are no chance. Of several such times the one that most councils share is taken, the
 * earliest of equal ones, so that any two of the members could buy together.
 */
@ApplicationScoped
class ParallelProcurements {

    private static final int MONTHS = 12;

    private final Candidates candidates;

    ParallelProcurements(Candidates candidates) {
        this.candidates = candidates;
    }

    List<Found> ofProduct(String product, LocalDate today) {
        return found(FindingKey.ofProduct(product), candidates.ofProduct(product, today));
    }

    /** A category in which all buy the same product is that product's finding. */
    List<Found> ofCategory(String category, LocalDate today) {
        return found(FindingKey.ofCategory(category), candidates.ofCategory(category, today)).stream()
                .filter(found -> products(found.solutions()) > 1)
                .toList();
    }

    private List<Found> found(FindingKey key, List<Candidate> bought) {
        var partners = candidates.partners(bought);
        return bought.stream()
                .sorted(Comparator.comparing(Candidate::contractEndsOn))
                .map(first -> together(bought, first.contractEndsOn(), partners))
                .filter(together -> councils(together) > 1)
                // The first of the greatest, in the order of the contracts' ends.
                .reduce((one, other) -> councils(other) > councils(one) ? other : one)
                .map(together -> {
                    var found = new Found(key);
                    together.forEach(found::add);
                    return List.of(found);
                })
                .orElse(List.of());
    }

    /** Those of a time that somebody else of that time could buy with. */
    private static List<Candidate> together(List<Candidate> bought, LocalDate from, Map<UUID, Set<UUID>> partners) {
        var inTime = bought.stream()
                .filter(one -> !one.contractEndsOn().isBefore(from)
                        && !one.contractEndsOn().isAfter(from.plusMonths(MONTHS)))
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        return inTime.values().stream()
                .filter(one ->
                        partners.getOrDefault(one.id(), Set.of()).stream().anyMatch(inTime::containsKey))
                .toList();
    }

    private static long councils(List<Candidate> bought) {
        return bought.stream().map(Candidate::council).distinct().count();
    }

    /** What is not named is a product of its own. */
    private static long products(List<Candidate> bought) {
        var unnamed = bought.stream()
                .filter(one -> one.product() == null)
                .map(one -> one.id().toString());
        var named = bought.stream().map(Candidate::product).filter(product -> product != null);
        return Stream.concat(unnamed, named).distinct().count();
    }
}
