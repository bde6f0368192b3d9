package org.lgds.engagement.request;

import jakarta.validation.constraints.Size;

/** The terms on which a request is accepted. */
public record Acceptance(
        @Size(min = 1, max = 2000) String commitmentAction,
        @Size(max = 2000) String reason) {}
