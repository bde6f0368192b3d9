package org.lgds.engagement.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A proposal.
 *
 * @param leadCouncil invited to lead; it confirms by its SRO, also where its own people propose
 * @param service the LGSL number
 */
public record NewProject(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 5000) String summary,
        @NotNull Project.Kind kind,
        @NotNull @Positive Integer service,
        @NotBlank @Size(max = 10) String leadCouncil) {

    ChangedProject contents() {
        return new ChangedProject(title, summary, kind, service);
    }
}
