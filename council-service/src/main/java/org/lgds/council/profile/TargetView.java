package org.lgds.council.profile;

import java.time.LocalDate;

import org.lgds.council.targets.Target;

/**
 * A level the council aims at, beside where it is.
 *
 * @param framework id of the dimension's framework, such as lgds-dmf
 * @param dimension id of the dimension
 * @param level the level aimed at, 2 to 5
 * @param dueOn the day it is to be reached by
 * @param metOn the day of the result that reached it; absent until one does
 * @param current the level by the result that stands; absent where that has none
 * @param gap level less current: 0 or less is reached; absent where current is
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
