package org.lgds.asset.lgsl;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A service of the list (LGSL) as this service knows it: a copy, kept by {@link ServiceEvents}. */
@Entity
public class KnownService extends PanacheEntityBase {

    /** The LGSL number. */
    @Id
    public Integer id;

    public String label;

    /** The service area's id; absent for services that no navigation shows. */
    public String area;

    /** True if GOV.UK links to it. */
    public boolean enabled;

    public String state;
    public long sequence;

    /**
     * Lets only services of the list be named.
     *
     * @throws Problem 409 {@code unknown-reference} naming those not heard of
     */
    public static void mustBeKnown(Collection<Integer> services) {
        mustBeKnown(services, known(services));
    }

    /** The same for services that were looked up with others. */
    public static void mustBeKnown(Collection<Integer> services, Set<Integer> known) {
        var unknown = new TreeSet<>(services);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
    }

    /** The refusal of numbers that the list does not have. */
    public static Problem unknown(SortedSet<Integer> services) {
        return Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "There is no service %s that we have heard of; /v1/services lists them.",
                        services.first())
                .with("services", services);
    }

    public static Map<Integer, KnownService> byId(Collection<Integer> ids) {
        return KnownService.<KnownService>find("id in ?1", ids).stream()
                .collect(Collectors.toMap(service -> service.id, service -> service));
    }

    /** Those of them that are of the list. */
    public static Set<Integer> known(Collection<Integer> services) {
        return services.isEmpty()
                ? Set.of()
                : KnownService.<KnownService>find("id in ?1", services).stream()
                        .map(service -> service.id)
                        .collect(Collectors.toSet());
    }
}
