package org.lgds.council.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.LockModeType;
import org.hibernate.Session;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.list.Conditions;

import static org.lgds.council.council.Council.getEntityManager;

/** Finds councils of the register. */
public final class Councils {

    private Councils() {}

    static List<Council> after(CouncilQuery query, String code, int limit) {
        return query.conditions()
                .and("code > %s", code)
                .run(getEntityManager(), Council.class, "council c", "code", limit);
    }

    /** Councils that have, or had, this identifier in a scheme, or in any when none is given. */
    static List<Council> called(LookupQuery query, String code, int limit) {
        var conditions = new Conditions();
        var identifier = "lower(value) = lower(%s)".formatted(conditions.parameter(query.value()))
                + (query.scheme() == null
                        ? ""
                        : " and scheme = " + conditions.parameter(new Scheme(query.scheme()).column()));
        if (query.asOf() != null) {
            var day = Stood.day(query.asOf(), conditions);
            conditions.andAll("(" + Stood.STATE.replace("{day}", day) + ") is not null");
            identifier += " and " + Stood.HELD.replace("{day}", day);
        }
        return conditions
                .andAll(CouncilQuery.identified(identifier))
                .and("code > %s", code)
                .run(getEntityManager(), Council.class, "council c", "code", limit);
    }

    static List<Council> changed(ChangesFeed.Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, code) > (%s, %s)", after.transaction(), after.key())
                .and("changed_in < %s", before)
                .run(getEntityManager(), Council.class, "council", "changed_in, code", limit);
    }

    /** Those of these codes that there are, by code. */
    public static Map<String, Council> of(Collection<String> codes) {
        return byCode(Council.<Council>list("code in ?1", codes));
    }

    /**
     * All that a reorganisation reaches: the councils of its lines, those that lie in a county that ends, and those that ended
     * before and were followed by one that ends now.
     */
    public static Map<String, Council> reached(Set<String> ofLines, Set<String> ending) {
        return reached(ofLines, ending, "");
    }

    /** The same, held until the transaction ends: counties before those who lie in them, then by code. */
    public static Map<String, Council> held(Set<String> ofLines, Set<String> ending) {
        reached(ofLines, ending, " for update");
        // Who joined a county as it was waited for is found only now that it is held.
        return reached(ofLines, ending, " for update");
    }

    /** Those of these codes that there are, held in the same order, by code. */
    public static Map<String, Council> held(Collection<String> codes) {
        return byCode(Council.<Council>find(
                        "code in ?1 order by case when type = ?2 then 0 else 1 end, code", codes, Council.Type.COUNTY)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    private static Map<String, Council> reached(Set<String> ofLines, Set<String> ending, String lock) {
        return byCode(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from council where code in (
                            select unnest(cast(?1 as text[]))
                            union select council from council_membership where county = any(?2) and valid_to is null
                            union select code from council where successors && cast(?2 as text[]))
                        order by type <> 'COUNTY', code%s""".formatted(lock), Council.class)
                .setParameter(1, ofLines.toArray(new String[0]))
                .setParameter(2, ending.toArray(new String[0]))
                .getResultList());
    }

    private static Map<String, Council> byCode(Collection<Council> councils) {
        return councils.stream().collect(Collectors.toMap(council -> council.code, Function.identity()));
    }
}
