package org.lgds.council.profile;

import java.time.LocalDate;
import java.util.List;

import org.lgds.council.baseline.BaselineView;

/**
 * How digitally mature a council is and was, and how its services do, as far as the reader may see: all of it is for the
 * council and LGDS, and to others what the council shares.
 *
 * @param council the council's code, such as LDS
 * @param result the result that stands; absent where there is none of which the reader may see anything
 * @param overall how the whole went, where the reader may see every dimension; by framework
 * @param dimensions how each dimension went
 * @param targets what the council aims at; for it and LGDS
 * @param inheritedBaseline where a successor starts from, which is no result; for it and LGDS
 * @param assessmentDueBy the day a successor's own assessment is asked for by; absent once it has one
 * @param performance how its services did in the last twelve months; for the council and LGDS
 */
public record ProfileView(
        String council,
        CurrentResult result,
        List<Trend> overall,
        List<Trend> dimensions,
        List<TargetView> targets,
        BaselineView inheritedBaseline,
        LocalDate assessmentDueBy,
        ServiceOutcomes.View performance) {}
