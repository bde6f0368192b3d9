package org.lgds.engagement.matching;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.availability.FreeDays;
import org.lgds.engagement.matching.AdvisorMatch.Score;

/** An advisor with how they suit a request, and when they are free. */
record Ranked(UUID advisor, Score score, List<FreeDays.Month> months) {

    static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparing((Ranked one) -> one.score().total()).reversed().thenComparing(Ranked::advisor);
}
