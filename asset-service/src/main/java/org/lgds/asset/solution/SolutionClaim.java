package org.lgds.asset.solution;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What a council says of a solution of its own, when recording it and each time after.
 *
 * @param service LGSL code of the service it serves
 * @param interaction LGIL code; left out where it serves the whole of the service
 * @param kind how the council came by it
 * @param phase how far it has come
 * @param title what it is called
 * @param need the need that it meets
 * @param startedOn the day work on it began
 * @param liveOn the day it went live, or is to; needed for {@code live}, then never in the future
 * @param retiredOn the day it was retired, never in the future; needed for {@code retired}
 * @param cost what it costs; left out, what was said before stays
 * @param costsShared the council's consent to show its costs to other councils; left out, it stays as it was, and is no at
 *     first
 * @param supplier id of a supplier of the list
 * @param product the product's name, for what was bought
 * @param category what kind of product it is, in the council's words
 * @param contractEndsOn the last day of its contract
 * @param asset id of the asset it is made of; needed for {@code shared_asset} and {@code central_platform}
 * @param assetVersion number of the asset's version in use
 * @param externalId the council system's own reference, for that council and LGDS alone; one solution each
 * @param reason why its phase goes back; whoever may read the solution reads it in its history
 */
public record SolutionClaim(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @NotNull @Positive Integer service,
        @Min(0) @Max(999) Integer interaction,
        @NotNull Kind kind,
        @NotNull Phase phase,
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 2000) String need,
        LocalDate startedOn,
        LocalDate liveOn,
        LocalDate retiredOn,
        @Valid Cost cost,
        Boolean costsShared,
        UUID supplier,
        @Size(min = 1, max = 200) String product,
        @Size(min = 1, max = 200) String category,
        LocalDate contractEndsOn,
        UUID asset,
        @Size(min = 1, max = 50) String assetVersion,
        @Size(min = 1, max = 100) String externalId,
        @Size(min = 1, max = 1000) String reason) {

    public SolutionClaim {
        title = stripped(title);
        need = stripped(need);
        product = plain(product);
        category = plain(category);
    }

    /** One text for all the ways to write a product's or category's letters, as these are compared. */
    static String plain(String name) {
        return name == null ? null : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    /** What is said of a solution already, its cost aside. */
    static SolutionClaim of(Solution solution) {
        return of(solution, solution.phase, solution.startedOn, solution.liveOn, solution.retiredOn, null);
    }

    /** The same in another phase. A day that it was to go live is forgotten when it does not. */
    static SolutionClaim of(Solution solution, PhaseMove move) {
        var to = move.phase();
        var starts = to.isUnfinished() && to != Phase.PLANNED && solution.startedOn == null;
        var keepsLiveOn = to.isUnfinished() == solution.phase.isUnfinished();
        return of(
                solution,
                to,
                starts ? move.on() : solution.startedOn,
                to == Phase.LIVE ? move.on() : keepsLiveOn ? solution.liveOn : null,
                to == Phase.RETIRED ? move.on() : null,
                move.reason());
    }

    private static SolutionClaim of(
            Solution solution, Phase phase, LocalDate startedOn, LocalDate liveOn, LocalDate retiredOn, String reason) {
        return new SolutionClaim(
                solution.council,
                solution.service,
                solution.interaction,
                solution.kind,
                phase,
                solution.title,
                solution.need,
                startedOn,
                liveOn,
                retiredOn,
                null,
                null,
                solution.supplier,
                solution.product,
                solution.category,
                solution.contractEndsOn,
                solution.assetId,
                solution.assetVersion,
                solution.externalId,
                reason);
    }
}
