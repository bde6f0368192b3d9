package org.lgds.engagement.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Which of several successors has the place, in an application, of a council that has ended.
 *
 * @param council code of the successor that has the place
 * @param place code of the council that has ended; left out, the lead
 */
public record ChosenSuccessor(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String place) {

    String placeIn(Application application) {
        return place == null ? application.council : place;
    }
}
