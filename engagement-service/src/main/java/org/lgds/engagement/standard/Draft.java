package org.lgds.engagement.standard;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a version of a standard asks for, as a whole.
 *
 * @param summary what the standard is for
 * @param criteria what a service must or should do
 */
public record Draft(
        @NotBlank @Size(max = 5000) String summary,
        @NotNull @Size(max = 60) List<@NotNull @Valid Criterion> criteria) {

    @AssertTrue(message = "give each criterion an id of its own")
    boolean isOfCriteriaOnce() {
        return criteria == null
                || criteria.stream()
                                .map(one -> one == null ? null : one.id())
                                .distinct()
                                .count()
                        == criteria.size();
    }
}
