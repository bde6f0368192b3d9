package org.lgds.council.peer;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.council.peer.neighbour.Pool;
import org.lgds.kit.tenant.CouncilCode;

/**
 * How the neighbours of a snapshot are to be found; what is left out is as by default.
 *
 * @param k how many neighbours, 3 to 20
 * @param pool where to look for them
 * @param atypical codes of councils to leave out, in place of those left out by default; may be none
 */
record NewPeerSet(
        @Min(3) @Max(20) Integer k,
        Pool pool,

        @Size(max = 100)
        List<@NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED) String> atypical) {

    PeerParameters parameters(PeerSettings settings) {
        return PeerParameters.of(k, pool, atypical, settings);
    }
}
