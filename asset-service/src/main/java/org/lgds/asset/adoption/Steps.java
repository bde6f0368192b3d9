package org.lgds.asset.adoption;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is said with a step that needs more than its name. */
public final class Steps {

    private Steps() {}

    /**
     * That an adoption is live.
     *
     * @param assetVersion number of the version that is live
     * @param wentLiveOn the day it went live, never in the future
     */
    public record GoLive(
            @NotNull @Size(min = 1, max = 50) String assetVersion,
            @NotNull LocalDate wentLiveOn) {}

    /**
     * Another version is in use.
     *
     * @param assetVersion number of the version that is in use now
     */
    public record Upgrade(@NotNull @Size(min = 1, max = 50) String assetVersion) {}

    /**
     * It is given up before it was live.
     *
     * @param reasonCode why, by code
     * @param reason why, in the council's words
     */
    public record Abandonment(
            @NotNull ReasonCode reasonCode,
            @Size(min = 1, max = 1000) String reason) {}

    /**
     * That what was said of an adoption before was wrong.
     *
     * @param stage where it really stands: the present stage or one before it
     * @param assetVersion number of the version in use; needed for {@code live}
     * @param wentLiveOn the day it went live; needed for {@code live}
     * @param reason what was wrong
     */
    public record Correction(
            @NotNull Stage stage,
            @Size(min = 1, max = 50) String assetVersion,
            LocalDate wentLiveOn,
            @NotNull @Size(min = 1, max = 1000) String reason) {}

    /**
     * What stands behind the claim.
     *
     * @param evidence what LGDS saw, and where
     */
    public record NewVerification(
            @NotNull @Size(min = 1, max = 1000) String evidence) {}
}
