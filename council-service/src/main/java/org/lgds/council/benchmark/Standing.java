package org.lgds.council.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.ScoreView;
import org.lgds.council.framework.Pinned;
import org.lgds.council.result.CouncilResult;
import org.lgds.council.result.Shared;

/** All results that stand of councils in being, by what they are of. */
@ApplicationScoped
class Standing {

    private final EntityManager entities;

    Standing(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What results are compared in: never across major versions.
     *
     * @param dimension empty of the whole
     */
    record Of(String framework, int major, String dimension) {}

    /** By what they are of, and council. */
    Map<Of, Map<String, Entry>> entries() {
        var published = published();
        var entries = new HashMap<Of, Map<String, Entry>>();
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select a.* from assessment a join council c on c.code = a.council
                        where a.state = 'FINAL' and c.state = 'ACTIVE'""", Assessment.class)
                .getResultStream()
                .forEach(assessment -> add(entries, assessment, published.getOrDefault(assessment.council, Set.of())));
        return entries;
    }

    private static void add(Map<Of, Map<String, Entry>> entries, Assessment assessment, Set<String> published) {
        var version = Pinned.of(assessment.framework);
        var dimensions = assessment.result.dimensions();
        for (var dimension : dimensions) {
            var isPublished = published.contains(version.framework() + "/" + dimension.id());
            add(entries, version, dimension.id(), entry(assessment, dimension.exactScore(), isPublished));
        }
        var allPublished = dimensions.stream()
                .map(ScoreView.Dimension::id)
                .allMatch(id -> published.contains(version.framework() + "/" + id));
        add(entries, version, "", entry(assessment, assessment.result.exactScore(), allPublished));
    }

    private static void add(Map<Of, Map<String, Entry>> entries, Pinned version, String dimension, Entry entry) {
        if (entry != null) {
            entries.computeIfAbsent(new Of(version.framework(), version.major(), dimension), of -> new HashMap<>())
                    .put(entry.council(), entry);
        }
    }

    /** Null where no question applied. */
    private static Entry entry(Assessment assessment, String score, boolean isPublished) {
        return score == null
                ? null
                : new Entry(
                        assessment.council, assessment.id.toString(), number(score), isPublished, assessment.assurance);
    }

    private static double number(String fraction) {
        var parts = List.of(fraction.split("/"));
        var numerator = new BigDecimal(parts.get(0));
        return parts.size() == 1
                ? numerator.doubleValue()
                : numerator
                        .divide(new BigDecimal(parts.get(1)), MathContext.DECIMAL64)
                        .doubleValue();
    }

    /** Names of the dimensions that councils share with anyone. */
    private static Map<String, Set<String>> published() {
        var published = new HashMap<String, Set<String>>();
        CouncilResult.<CouncilResult>listAll().stream()
                .forEach(result -> result.shared.stream()
                        .filter(choice -> choice.shared() == Shared.PUBLIC)
                        .forEach(choice -> published
                                .computeIfAbsent(result.council, council -> new HashSet<>())
                                .add(choice.framework() + "/" + choice.dimension())));
        return published;
    }
}
