package org.lgds.council.next;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.lgds.council.assessment.StepView;
import org.lgds.council.baseline.BaselineContents;
import org.lgds.council.catalogue.ServingAsset;
import org.lgds.council.targets.Target;

/**
 * A dimension that needs work first, and what would help.
 *
 * @param dimension id of the dimension
 * @param score 0 to 100, by the result that stands, else as it was inherited; absent where no question of it applies
 * @param level its level, 1 to 5, by the result that stands; absent without a score, and where it was inherited
 * @param target the level, 2 to 5, that the council aims at; absent where it has not said
 * @param dueOn the day the council aims to reach it by; absent where it has not said
 * @param reasons why it needs work first
 * @param steps the questions that would lift it most, failed gates first; none where the score was inherited
 * @param assets listed assets that serve it, the endorsed first
 */
public record WeakDimension(
        String dimension,
        BigDecimal score,
        Integer level,
        Integer target,
        LocalDate dueOn,
        List<Weakness> reasons,
        List<StepView> steps,
        List<ServingAsset> assets) {

    /** @param target null where the council has not said */
    static WeakDimension inherited(BaselineContents.Line line, Target target, List<ServingAsset> assets) {
        return new WeakDimension(
                line.dimension(),
                line.score(),
                null,
                target == null ? null : target.level(),
                target == null ? null : target.dueOn(),
                List.of(Weakness.WEAKEST),
                List.of(),
                assets);
    }
}
