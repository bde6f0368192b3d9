package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A panel that is to assess the present stage of a project.
 *
 * @param scheduledFor the day the panel is to look
 * @param leadAssessor subject of the token of the member who leads
 * @param panel the members of the panel, the lead among them
 */
public record NewAssessment(
        @NotNull LocalDate scheduledFor,
        @NotBlank @Size(max = 255) String leadAssessor,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid PanelMember> panel) {

    @AssertTrue(message = "name the lead assessor in the panel, and nobody twice")
    boolean isOfItsPanel() {
        return leadAssessor == null
                || panel == null
                || panel.stream().anyMatch(member -> member != null && leadAssessor.equals(member.sub()))
                        && panel.stream()
                                        .map(one -> one == null ? null : one.sub())
                                        .distinct()
                                        .count()
                                == panel.size();
    }
}
