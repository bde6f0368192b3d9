package org.lgds.kit.test;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.lgds.kit.data.Scalars;

/**
 * Updates that hold back whoever only refers to a row, and are so half of a deadlock. Where a table has a trigger before its
 * updates, PostgreSQL goes by the columns that an update names: one of a unique index that is whole makes it a change of the
 * key, for which no row that refers to it may be added meanwhile.
 */
public final class RaisedLocks {

    /** Of a table that others refer to and that has such a trigger, the columns that make a row's key beside its own. */
    private static final String KEYS = """
            select distinct a.attname::text from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
            where i.indrelid = cast(?1 as regclass) and i.indisunique and i.indimmediate and not i.indisprimary
                and i.indpred is null and i.indexprs is null
                and exists (select from pg_constraint c where c.contype = 'f' and c.confrelid = i.indrelid)
                and exists (select from pg_trigger t where t.tgrelid = i.indrelid and not t.tgisinternal
                    and t.tgtype & 1 <> 0 and t.tgtype & 2 <> 0 and t.tgtype & 16 <> 0)""";

    private RaisedLocks() {}

    /** Each as {@code table.column}: what Hibernate names in every update of the table. */
    public static List<String> of(EntityManager entities) {
        var raised = new ArrayList<String>();
        ((SessionFactoryImplementor) entities.getEntityManagerFactory().unwrap(SessionFactory.class))
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> {
                    if (!entity.getMappedClass().isAnnotationPresent(DynamicUpdate.class)) {
                        raised.addAll(of(entity, entities));
                    }
                });
        return raised.stream().sorted().toList();
    }

    private static List<String> of(EntityPersister entity, EntityManager entities) {
        var table = ((AbstractEntityPersister) entity).getTableNames()[0];
        var keys = Scalars.query(entities, KEYS, String.class)
                .setParameter(1, table)
                .getResultList();
        var raised = new ArrayList<String>();
        for (int property = 0; property < entity.getPropertyNames().length; property++) {
            if (entity.getPropertyUpdateability()[property]) {
                for (var column : ((AbstractEntityPersister) entity).getPropertyColumnNames(property)) {
                    if (keys.contains(column)) {
                        raised.add(table + "." + column);
                    }
                }
            }
        }
        return raised;
    }
}
