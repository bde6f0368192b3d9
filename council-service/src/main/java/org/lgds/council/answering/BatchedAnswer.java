package org.lgds.council.answering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.scoring.Strength;

/**
 * One answer of several.
 *
 * @param question id of the question, such as reuse.check_recorded
 * @param value of a scale a whole number from 1 to 5, of a boolean true or false, of a percentage a number from 0 to 100
 * @param notApplicableReason why the question does not apply, instead of a value
 * @param narrative the same in words
 * @param evidence how well it is evidenced; {@code stated} where it is left out
 * @param ifMatch the answer's ETag; needed to replace what somebody said before
 */
@Schema(name = "BatchedAnswer")
public record BatchedAnswer(
        @NotNull @Size(min = 1, max = 100) String question,
        JsonNode value,
        @Size(min = 1, max = 1000) String notApplicableReason,
        @Size(min = 1, max = 4000) String narrative,
        Strength evidence,
        @Size(max = 100) String ifMatch) {

    GivenAnswer given() {
        return new GivenAnswer(value, notApplicableReason, narrative, evidence);
    }
}
