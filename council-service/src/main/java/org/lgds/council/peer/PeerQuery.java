package org.lgds.council.peer;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.peer.neighbour.Pool;

/**
 * How neighbours are looked for.
 *
 * @param k how many
 * @param pool among whom
 * @param atypical codes of councils to leave out, in place of those left out by default; {@code none} leaves out none
 */
public record PeerQuery(
        @RestQuery @Min(3) @Max(20) Integer k,
        @RestQuery Pool pool,
        @RestQuery @Size(max = 100) List<String> atypical) {

    private static final String NONE = "none";

    PeerParameters parameters(PeerSettings settings) {
        var given = atypical == null || atypical.isEmpty() ? null : atypical;
        return PeerParameters.of(k, pool, List.of(NONE).equals(given) ? List.of() : given, settings);
    }
}
