package org.lgds.engagement.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who advises no more, by the subject of their token. */
public record Release(
        @NotBlank @Size(max = 255) String advisor,
        @Size(max = 2000) String reason) {}
