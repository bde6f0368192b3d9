package org.lgds.council.profile;

import java.time.LocalDate;
import java.util.List;

import org.lgds.council.baseline.BaselineView;

/**
 * How digitally mature a council is and was, and how its services do, as far as the reader may see (DOMAIN.md 3.6 to 3.8).
 *
 * @param result absent where none stands that the reader may see any of
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
