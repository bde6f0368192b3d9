package org.lgds.engagement.summary;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Query;
import org.lgds.kit.list.Conditions;

/**
 * Lines of kept sums: the totals of the level that is asked for, and what was noted since they were folded. A table {@code
 * x_total} has a row for each council, and for all with council ''; {@code x_change} has what changed of each council.
 */
public final class KeptSums {

    private final String name;
    private final String columns;
    private final Conditions values = new Conditions();
    private final List<String> ofTotals = new ArrayList<>();
    private final List<String> ofChanges = new ArrayList<>(List.of("true"));
    private String region;

    /** @param columns that both tables have, {@code council} among them */
    public KeptSums(String name, String columns) {
        this.name = name;
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
                    select %1$s from %2$s_total where %3$s
                    union all
                    select %1$s from %2$s_change where %4$s) line
                    left join known_council known on known.code = line.council%5$s) lines""".formatted(
                        columns,
                        name,
                        String.join(" and ", ofTotals),
                        String.join(" and ", ofChanges),
                        region == null ? "" : " where coalesce(known.region, 'unknown') = " + region);
    }

    /** Gives a statement its values. */
    public <Q extends Query> Q bind(Q query) {
        return values.bind(query);
    }
}
