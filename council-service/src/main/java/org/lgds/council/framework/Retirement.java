package org.lgds.council.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a version takes no new assessments any more; anyone may read it.
 *
 * @param reason why, for anyone to read
 */
public record Retirement(@NotBlank @Size(max = 2000) String reason) {}
