package org.lgds.council.targets;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.lgds.council.assessment.Assessment;

/**
 * Levels of the result that stands, by dimension.
 *
 * @param assessment where they come from; null where no result stands
 */
record CurrentLevels(UUID assessment, LocalDate on, Map<String, Integer> levels) {

    private static final CurrentLevels NONE = new CurrentLevels(null, null, Map.of());

    static CurrentLevels of(String council, ZoneId zone) {
        return Assessment.standing(council)
                .map(assessment -> of(assessment, zone))
                .orElse(NONE);
    }

    static CurrentLevels of(Assessment assessment, ZoneId zone) {
        var framework = assessment.framework.substring(0, assessment.framework.indexOf('/') + 1);
        var levels = new HashMap<String, Integer>();
        assessment.result.dimensions().stream()
                .filter(dimension -> dimension.level() != null)
                .forEach(dimension -> levels.put(framework + dimension.id(), dimension.level()));
        return new CurrentLevels(assessment.id, LocalDate.ofInstant(assessment.finalisedAt, zone), levels);
    }

    /** The target, met if these reach it. One met before stays so, whatever came later. */
    Target held(Target target) {
        var level = levels.get(target.key());
        return target.isOpen() && level != null && level >= target.level() ? target.met(on) : target;
    }
}
