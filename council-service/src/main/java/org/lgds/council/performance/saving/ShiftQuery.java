package org.lgds.council.performance.saving;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.performance.figure.Channel;

/**
 * What a period is compared with, and the council's own costs of a transaction, in pence, where it knows them.
 *
 * @param baseline first day of the period, of the same grain, that it is compared with
 * @param onlinePence what an online transaction costs, in pence; left out, the published figure
 * @param assistedDigitalPence what an online transaction with help costs, in pence; left out, the published figure if there
 *     is one
 * @param phonePence what a transaction by telephone costs, in pence; left out, the published figure
 * @param faceToFacePence what a transaction face to face costs, in pence; left out, the published figure
 * @param postPence what a transaction by post costs, in pence; left out, the published figure if there is one
 * @param emailPence what a transaction by e-mail costs, in pence; left out, the published figure if there is one
 */
public record ShiftQuery(
        @RestQuery @NotNull(message = "name the first day of the period to compare with, such as 2025-04-01")
        LocalDate baseline,

        @RestQuery @PositiveOrZero @Max(MOST) Integer onlinePence,
        @RestQuery @PositiveOrZero @Max(MOST) Integer assistedDigitalPence,
        @RestQuery @PositiveOrZero @Max(MOST) Integer phonePence,
        @RestQuery @PositiveOrZero @Max(MOST) Integer faceToFacePence,
        @RestQuery @PositiveOrZero @Max(MOST) Integer postPence,
        @RestQuery @PositiveOrZero @Max(MOST) Integer emailPence) {

    private static final int MOST = 1_000_000;

    /** The council's own cost; null where it gives none. */
    Integer own(Channel channel) {
        return switch (channel) {
            case ONLINE -> onlinePence;
            case ASSISTED_DIGITAL -> assistedDigitalPence;
            case PHONE -> phonePence;
            case FACE_TO_FACE -> faceToFacePence;
            case POST -> postPence;
            case EMAIL -> emailPence;
        };
    }
}
