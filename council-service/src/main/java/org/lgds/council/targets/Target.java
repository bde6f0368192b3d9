package org.lgds.council.targets;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * A level that a council wants a dimension to reach.
 *
 * @param framework id of the dimension's framework, such as lgds-dmf
 * @param dimension id of the dimension
 * @param level the level aimed at, 2 to 5
 * @param dueOn the day it is to be reached by
 * @param metOn the day of the result that reached it; absent until one does
 */
@Embeddable
public record Target(String framework, String dimension, int level, LocalDate dueOn, LocalDate metOn) {

    String key() {
        return framework + "/" + dimension;
    }

    boolean isOpen() {
        return metOn == null;
    }

    Target met(LocalDate on) {
        return new Target(framework, dimension, level, dueOn, on);
    }
}
