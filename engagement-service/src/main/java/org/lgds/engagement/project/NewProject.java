package org.lgds.engagement.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A proposal for a collaborative project.
 *
 * @param summary what it is for
 * @param kind who leads it
 * @param service LGSL code of the service it is about
 * @param leadCouncil code of the council that is invited to lead; it confirms by its accountable officer, also where its own
 *     people propose
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
