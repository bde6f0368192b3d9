package org.lgds.engagement.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Which of several councils that follow one which has ended has its place in an application.
 *
 * @param place the council that has ended; left out, it is the lead
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
