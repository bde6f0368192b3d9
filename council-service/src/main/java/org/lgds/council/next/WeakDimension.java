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
 * @param score by the result that stands, else as it was inherited; absent where no question of it applies
 * @param level by the result that stands; absent without a score, and where it was inherited
 * @param target the level the council aims at, and by when; absent where it has not said
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
