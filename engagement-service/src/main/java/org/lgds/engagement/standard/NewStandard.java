package org.lgds.engagement.standard;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A standard that a project drafts, for the service it is about.
 *
 * @param project id of the project that drafts it
 * @param summary what the standard is for
 * @param criteria what a service must or should do
 */
public record NewStandard(
        @NotNull UUID project,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 5000) String summary,
        @NotNull @Size(max = 60) List<@NotNull @Valid Criterion> criteria) {

    @AssertTrue(message = "give each criterion an id of its own")
    boolean isOfCriteriaOnce() {
        return criteria == null || draft().isOfCriteriaOnce();
    }

    Draft draft() {
        return new Draft(summary, criteria);
    }
}
