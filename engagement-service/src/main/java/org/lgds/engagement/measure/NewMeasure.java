package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.result.Dimension;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What is to be measured, in an engagement or a project.
 *
 * @param engagement id of the engagement it belongs to; either this or project
 * @param project id of the project it belongs to; either this or engagement
 * @param council code of the council where it is measured, for a project; of an engagement it is the engagement's own
 * @param kind what is measured
 * @param dimension the dimension whose level is to rise, for a maturity uplift
 * @param service LGSL code of the service whose effect it is, for kinds that are of a service; of an avoided spend one of
 *     those the adopted asset is for
 * @param period the days whose effect is measured
 * @param attributionPercent the share of the effect that is claimed, 0 to 100 with two decimals
 * @param adoption id of the live adoption, for an avoided duplicate spend
 */
public record NewMeasure(
        UUID engagement,
        UUID project,

        @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @NotBlank @Size(max = 200) String title,
        @NotNull MeasureKind kind,
        Dimension dimension,
        @Positive Integer service,
        @NotNull @Valid Period period,
        @NotNull BigDecimal attributionPercent,
        UUID adoption) {

    private static final String WITH_DIMENSION = "names a dimension if it is a maturity uplift, and none else";
    private static final String WITH_ADOPTION = "names an adoption if it is an avoided duplicate spend, and none else";

    public NewMeasure {
        if ((engagement == null) == (project == null)) {
            throw Problem.invalidBody("/engagement", "Name the engagement or the project: one of the two.");
        }
        if ((project == null) != (council == null)) {
            throw Problem.invalidBody("/council", "Name the council for a project's measure, and for no engagement's.");
        }
        if (period != null) {
            period.mustBeSome("/period/end");
        }
        if (attributionPercent != null) {
            Share.of(attributionPercent, "/attributionPercent");
        }
        if (kind != null) {
            mustFit(kind.needsService && service == null, "/service", "is of a service: name its LGSL code", kind);
            mustFit((kind == MeasureKind.MATURITY_UPLIFT) != (dimension != null), "/dimension", WITH_DIMENSION, kind);
            mustFit(
                    (kind == MeasureKind.AVOIDED_DUPLICATE_SPEND) != (adoption != null),
                    "/adoption",
                    WITH_ADOPTION,
                    kind);
        }
    }

    private static void mustFit(boolean doesNot, String pointer, String rule, MeasureKind kind) {
        if (doesNot) {
            throw Problem.invalidBody(
                    pointer, "A measure of kind %s %s.", kind.name().toLowerCase(Locale.ROOT), rule);
        }
    }

    String dimensionName() {
        return dimension == null ? null : dimension.name();
    }

    /** The same of a service. */
    NewMeasure of(Integer service) {
        return new NewMeasure(
                engagement, project, council, title, kind, dimension, service, period, attributionPercent, adoption);
    }

    int share() {
        return Share.of(attributionPercent, "/attributionPercent");
    }
}
