package org.lgds.engagement.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What a project is about, as a whole.
 *
 * @param summary what it is for
 * @param kind who leads it
 * @param service LGSL code of the service it is about
 */
public record ChangedProject(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 5000) String summary,
        @NotNull Project.Kind kind,
        @Positive Integer service) {}
