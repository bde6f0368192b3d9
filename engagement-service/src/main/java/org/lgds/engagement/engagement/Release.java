package org.lgds.engagement.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That an advisor leaves an engagement.
 *
 * @param advisor subject of their token
 */
public record Release(
        @NotBlank @Size(max = 255) String advisor,
        @Size(max = 2000) String reason) {}
