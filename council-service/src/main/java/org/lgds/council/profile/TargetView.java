package org.lgds.council.profile;

import java.time.LocalDate;

import org.lgds.council.targets.Target;

/**
 * A level the council aims at, beside where it is.
 *
 * @param current the level by the result that stands; absent where that has none
 * @param gap target less current: 0 or less is reached
 */
public record TargetView(
        String framework, String dimension, int level, LocalDate dueOn, LocalDate metOn, Integer current, Integer gap) {

    static TargetView of(Target target, Integer current) {
        return new TargetView(
                target.framework(),
                target.dimension(),
                target.level(),
                target.dueOn(),
                target.metOn(),
                current,
                current == null ? null : target.level() - current);
    }
}
