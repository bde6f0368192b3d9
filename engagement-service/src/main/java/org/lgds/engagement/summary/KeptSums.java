package org.lgds.engagement.summary;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Query;
import org.lgds.kit.list.Conditions;

/** Lines of kept sums: the totals of the level that is asked for, and the changes that were noted and are not folded yet. */
public final class KeptSums {

    /** Where a council of one of the two tables is, or {@code unknown}. */
    private static final String REGION =
            "coalesce((select known.region from known_council known where known.code = council), 'unknown')";

    private final String totals;
    private final String changes;
    private final String columns;
    private final Conditions values = new Conditions();
    private final List<String> ofTotals = new ArrayList<>();
    private final List<String> ofChanges = new ArrayList<>(List.of("true"));
    private boolean ofCouncils;
    private String order = "";

    /**
     * Of two tables.
     *
     * @param totals has a row for each council, for each region with council '', and for all with council and region ''
     * @param changes has what changed since of each council
     * @param columns that both have, {@code council} among them
     */
    public KeptSums(String totals, String changes, String columns) {
        this.totals = totals;
        this.changes = changes;
        this.columns = columns;
    }

    /** What lines are to be told apart. */
    public enum Each {
        COUNCIL,
        REGION,
        NONE
    }

    /**
     * Of one council, of those of a region, or of all.
     *
     * @param region {@code unknown} for that of councils of which it is not known
     */
    public KeptSums of(String council, String region, Each each) {
        ofCouncils = council != null || each == Each.COUNCIL;
        if (council != null) {
            both("council = %s", council);
        } else if (ofCouncils) {
            total("council <> ''");
        } else {
            total("council = ''");
        }
        if (region == null) {
            total(ofCouncils || each != Each.REGION ? "region = ''" : "region <> ''");
            return this;
        }
        var asked = values.parameter(region);
        total(ofCouncils ? "region = '' and %s = %s".formatted(REGION, asked) : "region = " + asked);
        ofChanges.add(REGION + " = " + asked);
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
                ((select %1$s, %2$s as region from %3$s where %4$s%8$s)
                union all
                (select %1$s, %5$s from %6$s where %7$s%8$s)) lines""".formatted(
                        columns,
                        ofCouncils ? REGION : "region",
                        totals,
                        String.join(" and ", ofTotals),
                        REGION,
                        changes,
                        String.join(" and ", ofChanges),
                        order);
    }

    /**
     * Reads both tables in the order of a column, so that those who want the first of its values alone read no further.
     *
     * @return what groups the lines by it, and ends with so many of its values of which {@code number} is not 0
     */
    public String page(String column, String number, int limit) {
        order = " order by " + column;
        return "group by %1$s having bool_or(%2$s <> 0) order by %1$s limit %3$d".formatted(column, number, limit);
    }

    /** Gives a statement its values. */
    public <Q extends Query> Q bind(Q query) {
        return values.bind(query);
    }
}
