package org.lgds.council.targets;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * All that a council aims at; what it does not name it aims at no more.
 *
 * @param targets the targets
 */
record WantedTargets(@NotNull @Size(max = 200) List<@NotNull @Valid WantedTarget> targets) {

    /**
     * A level that a council aims at in one dimension.
     *
     * @param framework id of the dimension's framework, such as lgds-dmf; left out, the suite's own
     * @param dimension id of the dimension, such as service_design
     * @param level the level aimed at, 2 to 5
     * @param dueOn a day to come, unless it is what the target said before
     */
    record WantedTarget(
            @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a framework's id, such as lgds-dmf")
            String framework,

            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9_]{0,39}", message = "must be a dimension's id, such as service_design")
            String dimension,

            @NotNull @Min(2) @Max(5) Integer level,
            @NotNull LocalDate dueOn) {

        private Target within(String ours) {
            return new Target(framework == null ? ours : framework, dimension, level, dueOn, null);
        }
    }

    List<Target> within(String ours) {
        return targets.stream().map(target -> target.within(ours)).toList();
    }
}
