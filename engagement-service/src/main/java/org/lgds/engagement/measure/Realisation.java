package org.lgds.engagement.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** What was realised; in money where there is any. */
public record Realisation(
        @Valid Benefit benefit, @Size(max = 2000) String reason) {}
