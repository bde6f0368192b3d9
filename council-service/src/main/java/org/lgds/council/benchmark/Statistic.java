package org.lgds.council.benchmark;

/**
 * A group in a month.
 *
 * @param suppressed why nothing is shown; null if something is
 * @param shown what is shown; null if nothing is
 */
record Statistic(Group.Key group, Suppressed suppressed, Shown shown) {

    static Statistic none(Group.Key group, Suppressed why) {
        return new Statistic(group, why, null);
    }

    static Statistic of(Group.Key group, Shown shown) {
        return new Statistic(group, null, shown);
    }
}
