package org.lgds.asset.supplier;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Sees to it that no two suppliers go by one name, alias or company number. */
@ApplicationScoped
class SupplierNames {

    static final ProblemType TAKEN = new ProblemType("supplier-exists", 409, "The supplier is on the list already");

    private final EntityManager entities;

    SupplierNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a supplier's names for it alone; a race for one is lost at the table's key. */
    void keep(Supplier supplier) {
        entities.flush();
        release(supplier);
        entities.createNativeQuery("insert into supplier_name (plain, supplier) select unnest(cast(?1 as text[])), ?2")
                .setParameter(1, PlainName.of(supplier.name, supplier.aliases).toArray(new String[0]))
                .setParameter(2, supplier.id)
                .executeUpdate();
    }

    /** Gives a supplier's names free, for the one that takes them over. */
    void release(Supplier supplier) {
        entities.createNativeQuery("delete from supplier_name where supplier = ?1")
                .setParameter(1, supplier.id)
                .executeUpdate();
    }

    /**
     * Lets a supplier be known by what no other has. Asked before the supplier is changed.
     *
     * @throws Problem 409 {@code supplier-exists} naming the one that has its company number or one of its names
     */
    void mustBeFree(UUID supplier, NewSupplier wanted) {
        var others = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select id, name from supplier
                        where id <> ?1 and state = 'ACTIVE' and (company_number = ?2
                            or id in (select supplier from supplier_name where plain = any(?3)))
                        order by id limit 1""", Tuple.class)
                .setParameter(1, supplier)
                .setParameter(2, wanted.companyNumber(), String.class)
                .setParameter(3, PlainName.of(wanted.name(), wanted.aliases()).toArray(new String[0]))
                .getResultList();
        for (var other : others) {
            throw taken((UUID) other.get("id"), (String) other.get("name"));
        }
    }

    private static Problem taken(UUID id, String name) {
        return Problem.of(
                        TAKEN,
                        "%s (%s) has one of these names or the company number. Use it, or merge the two.",
                        name,
                        id)
                .with("supplier", id);
    }
}
