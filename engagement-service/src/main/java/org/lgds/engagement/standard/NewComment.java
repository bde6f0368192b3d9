package org.lgds.engagement.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A comment on a version of a standard.
 *
 * @param text the comment
 * @param criterion id of the criterion it is about; left out for the whole
 * @param council code of the council that says it, where the token has several organisations
 * @param party id of the organisation that says it, where the token has several
 */
public record NewComment(
        @NotBlank @Size(max = 5000) String text,
        @Size(min = 1, max = 50) String criterion,
        @Size(min = 1, max = 10) String council,
        @Size(min = 1, max = 100) String party) {}
