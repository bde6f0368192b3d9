package org.lgds.engagement.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.project.Rating;

/**
 * What the panel finds of one point.
 *
 * @param point number or name of the point in the service standard
 * @param rating what is found
 * @param comment why, in words
 */
public record PointRating(
        @NotBlank @Size(max = 100) String point,
        @NotNull Rating rating,
        @Size(min = 1, max = 5000) String comment) {}
