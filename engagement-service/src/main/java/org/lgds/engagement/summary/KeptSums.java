package org.lgds.engagement.summary;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Query;
import org.lgds.kit.list.Conditions;

/** Lines of kept sums: the totals of the level that is asked for, and the changes that were noted and are not folded yet. */
public final class KeptSums {

    private final String totals;
    private final String changes;
    private final String columns;
    private final Conditions values = new Conditions();
    private final List<String> ofTotals = new ArrayList<>();
    private final List<String> ofChanges = new ArrayList<>(List.of("true"));
    private String region;

    /**
     * Of two tables.
     *
     * @param totals has a row for each council, and for all with council ''
     * @param changes has what changed since of each council
     * @param columns that both have, {@code council} among them
     */
    public KeptSums(String totals, String changes, String columns) {
        this.totals = totals;
        this.changes = changes;
        this.columns = columns;
    }

    /**
     * Of one council, of those of a region, of each, or of all in one.
     *
     * @param region {@code unknown} for that of councils of which it is not known
     * @param each true for lines by council or region
     */
    public KeptSums of(String council, String region, boolean each) {
        if (council != null) {
            both("council = %s", council);
        } else {
            total(each || region != null ? "council <> ''" : "council = ''");
        }
        this.region = region == null ? null : values.parameter(region);
        return this;
    }

    /** A condition on the totals alone: which level of them is meant. */
    public KeptSums total(String condition) {
        ofTotals.add(condition);
        return this;
    }

    public KeptSums both(String condition, Object... given) {
        var places = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            places[i] = values.parameter(given[i]);
        }
        ofTotals.add(condition.formatted(places));
        ofChanges.add(condition.formatted(places));
        return this;
    }

    /** What stands behind {@code from}: the columns, and {@code region}. */
    public String lines() {
        return """
                (select line.*, coalesce(known.region, 'unknown') as region
                from (
                    select %1$s from %2$s where %3$s
                    union all
                    select %1$s from %4$s where %5$s) line
                    left join known_council known on known.code = line.council%6$s) lines""".formatted(
                        columns,
                        totals,
                        String.join(" and ", ofTotals),
                        changes,
                        String.join(" and ", ofChanges),
                        region == null ? "" : " where coalesce(known.region, 'unknown') = " + region);
    }

    /** The first distinct values of a column in each of the two tables, each read no further than it must be, as a union. */
    public String first(String column, int limit) {
        var of = "(select distinct %1$s from %2$s where %3$s order by %1$s limit %4$d)";
        return of.formatted(column, totals, String.join(" and ", ofTotals), limit) + " union "
                + of.formatted(column, changes, String.join(" and ", ofChanges), limit);
    }

    /** Gives a statement its values. */
    public <Q extends Query> Q bind(Q query) {
        return values.bind(query);
    }
}
