package org.lgds.council.reviewing;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Who is to review an assessment. Who has reviewed it already need not be named again.
 *
 * @param reviewers who is to review it
 */
public record NamedReviewers(@NotNull @Size(max = 20) List<@NotNull @Valid Peer> reviewers) {

    /**
     * Somebody of another council who is to review an assessment.
     *
     * @param reviewer subject of their token
     * @param council code of the council they come from, which their token must name
     */
    public record Peer(
            @NotBlank @Size(max = 255) String reviewer,

            @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
            String council) {}

    @AssertTrue(message = "name each reviewer once")
    boolean isEachNamedOnce() {
        return reviewers == null
                || reviewers.stream()
                                .filter(peer -> peer != null)
                                .map(Peer::reviewer)
                                .distinct()
                                .count()
                        == reviewers.size();
    }
}
