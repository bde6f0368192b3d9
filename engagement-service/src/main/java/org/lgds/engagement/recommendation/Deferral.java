package org.lgds.engagement.recommendation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a council does not decide yet, and on which day it will.
 *
 * @param until the day on which it will decide
 */
@Schema(name = "RecommendationDeferral")
public record Deferral(
        @NotBlank @Size(max = 2000) String reason, @NotNull LocalDate until) {}
