package org.lgds.bench;

import java.util.ArrayList;
import java.util.List;

/** What was to be reached, and whether it was. */
public final class Goals {

    private record Goal(String name, String wanted, String measured, boolean met) {}

    private final List<Goal> goals = new ArrayList<>();

    public void atMostMs(String name, long micros, int ms) {
        goals.add(new Goal(name, "at most " + ms + " ms", Table.ms(micros), micros <= ms * 1000L));
    }

    public void atMost(String name, double measured, double most) {
        goals.add(new Goal(name, "at most " + most, "%.2f".formatted(measured), measured <= most));
    }

    public void atMost(String name, double measured, double most, String unit) {
        goals.add(new Goal(
                name, "at most %s %s".formatted(most, unit), "%.2f %s".formatted(measured, unit), measured <= most));
    }

    public void atLeast(String name, double measured, double least) {
        goals.add(new Goal(name, "at least " + least, "%.2f".formatted(measured), measured >= least));
    }

    /** One that cannot be measured, as something else came out. */
    public void missed(String name, String wanted, String instead) {
        goals.add(new Goal(name, wanted, instead, false));
    }

    public void print() {
        Table.head("goal", "wanted", "measured", "");
        goals.forEach(goal -> Table.row(goal.name(), goal.wanted(), goal.measured(), goal.met() ? "met" : "not met"));
    }
}
