package org.lgds.engagement.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Which of several successors has the place, in an application, of a council that has ended.
 *
 * @param council code of the successor that has the place
 * @param place code of the council that has ended; left out, the lead
 */
public record ChosenSuccessor(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council,

        @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String place) {

    String placeIn(Application application) {
        return place == null ? application.council : place;
    }
}
