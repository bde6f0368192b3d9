package org.lgds.asset.supplier;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the supplier list. {@code q} looks for the beginnings of words in names and aliases, and forgives typing
 * errors; without {@code state} those are listed that may be named.
 *
 * @param q words that begin a word of a name or an alias; typing errors are forgiven
 * @param companyNumber only the one with this number at Companies House
 * @param state only those in this state; left out, those that may be named: active ones
 */
public record SupplierQuery(
        @RestQuery @Size(min = 1, max = 200) String q,
        @RestQuery String companyNumber,
        @RestQuery Supplier.State state) {

    List<Supplier> list(EntityManager entities, String after, int limit) {
        var conditions = new Conditions()
                .and("state = %s", state == null ? Supplier.State.ACTIVE : state)
                .and("company_number = %s", companyNumber)
                .and("id < %s", after == null ? null : UUID.fromString(after));
        if (q != null) {
            conditions.andAll("(search @@ supplier_query(%s) or supplier_words(names) %%> supplier_words(%s))", q, q);
        }
        return conditions.run(entities, Supplier.class, "supplier", "id desc", limit);
    }
}
