package org.lgds.council.assessment;

import jakarta.validation.constraints.NotNull;

/** What can be changed of a draft itself. */
public record ChangedAssessment(@NotNull Assurance assurance) {}
