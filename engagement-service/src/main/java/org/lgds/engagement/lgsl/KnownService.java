package org.lgds.engagement.lgsl;

import java.util.Collection;
import java.util.TreeSet;

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
        var unknown = new TreeSet<>(services);
        if (!unknown.isEmpty()) {
            KnownService.<KnownService>list("id in ?1", services).forEach(known -> unknown.remove(known.id));
        }
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            ProblemType.UNKNOWN_REFERENCE,
                            "There is no service %s that we have heard of; /v1/services lists them.",
                            unknown.first())
                    .with("services", unknown);
        }
    }
}
