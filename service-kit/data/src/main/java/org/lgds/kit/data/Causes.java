package org.lgds.kit.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All that is behind a failure, from the outside in. Narayana tells what failed at a commit as suppressed. */
record Causes(List<Throwable> all) {

    static Causes of(Throwable failure) {
        var all = new ArrayList<Throwable>();
        collect(failure, all);
        return new Causes(all);
    }

    boolean any(Predicate<Throwable> is) {
        return all.stream().anyMatch(is);
    }

    /** What the database said: the innermost, as those around it repeat the statement, with what is in it. */
    Optional<SQLException> sql(Predicate<SQLException> is) {
        return all.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(is)
                .reduce((outer, inner) -> inner);
    }

    private static void collect(Throwable failure, List<Throwable> into) {
        if (failure == null || into.contains(failure)) {
            return;
        }
        into.add(failure);
        collect(failure.getCause(), into);
        for (var suppressed : failure.getSuppressed()) {
            collect(suppressed, into);
        }
    }
}
