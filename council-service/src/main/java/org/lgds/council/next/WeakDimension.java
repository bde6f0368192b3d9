package org.lgds.council.next;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.lgds.council.assessment.StepView;
import org.lgds.council.catalogue.ServingAsset;

/**
 * A dimension that needs work first, and what would help.
 *
 * @param level by the result that stands; absent, as the score is, where no question of it applies
 * @param target the level the council aims at, and by when; absent where it has not said
 * @param steps the questions that would lift it most, failed gates first
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
        List<ServingAsset> assets) {}
