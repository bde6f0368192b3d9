package org.lgds.kit.data;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * SQL that answers one column. Given the column's class, Hibernate (7.2) keeps another plan each time the query is made, which
 * it never finds again: soon all it keeps are these, every look for one goes through them all, and its own language is parsed
 * anew for each query.
 */
public final class Scalars {

    private Scalars() {}

    /**
     * @param type what the driver gives for the column: of text a String, of integer an Integer, of bigint a Long, of uuid a UUID, of
     *     date a LocalDate
     */
    public static <T> NativeQuery<T> query(EntityManager entities, String sql, Class<T> type) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer((row, names) -> type.cast(row[0]));
    }
}
