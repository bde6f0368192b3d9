package org.lgds.kit.list;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.hibernate.Session;

/**
 * Conditions of a list with their parameters. Only what a caller asks for is in the statement, so each combination of
 * filters has a plan of its own. Conditions are written in code; values are parameters, never text.
 */
public final class Conditions {

    private final List<String> joins = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition, {@code state = %s}, unless its value is null. Enum constants are compared by name. */
    public Conditions and(String condition, Object value) {
        if (value != null) {
            conditions.add(condition.formatted(parameter(value)));
        }
        return this;
    }

    /**
     * Adds a table that lists what rows name, in the order of the list, unless its value is null: {@code of_service on item = id
     * and service = %s}. No column of it has the name of one that is asked for or ordered by, and it has a row once.
     */
    public Conditions join(String table, Object value) {
        if (value != null) {
            joins.add(" join " + table.formatted(parameter(value)));
        }
        return this;
    }

    /** Adds one that needs all its values, {@code (changed_in, id) > (%s, %s)}. */
    public Conditions andAll(String condition, Object... values) {
        var places = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = parameter(values[i]);
        }
        conditions.add(condition.formatted(places));
        return this;
    }

    /** Adds alternatives, of which one must hold. */
    public Conditions andAny(List<String> alternatives) {
        conditions.add("(" + String.join(" or ", alternatives) + ")");
        return this;
    }

    /** A place for a value in a condition that is put together by hand. */
    public String parameter(Object value) {
        parameters.add(value instanceof Enum<?> constant ? constant.name() : value);
        return "?" + parameters.size();
    }

    /** Up to {@code limit} entities of a table, in an order that an index gives. */
    public <E> List<E> run(EntityManager entities, Class<E> entity, String table, String order, int limit) {
        return bind(entities.unwrap(Session.class)
                        .createNativeQuery(
                                "select %s from %s%s%s order by %s limit %d"
                                        .formatted(
                                                joins.isEmpty() ? "*" : table + ".*",
                                                table,
                                                String.join("", joins),
                                                where(),
                                                order,
                                                limit),
                                entity))
                .getResultList();
    }

    /** The conditions as part of a statement of another shape, with a blank before; its values come by {@link #bind}. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Gives a statement its values. */
    public <Q extends Query> Q bind(Q query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
