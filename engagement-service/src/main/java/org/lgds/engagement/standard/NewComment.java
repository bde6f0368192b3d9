package org.lgds.engagement.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A comment.
 *
 * @param criterion the criterion it is about; absent for the whole
 * @param council the council that says it, where the token has several organisations
 * @param party the party that says it, where the token has several
 */
public record NewComment(
        @NotBlank @Size(max = 5000) String text,
        @Size(min = 1, max = 50) String criterion,
        @Size(min = 1, max = 10) String council,
        @Size(min = 1, max = 100) String party) {}
