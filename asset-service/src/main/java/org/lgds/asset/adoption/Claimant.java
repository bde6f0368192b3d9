package org.lgds.asset.adoption;

import jakarta.persistence.Embeddable;

/**
 * Who said that a council uses an asset.
 *
 * @param client the client system, or this service where an event made it do so
 * @param organisation code of the council it spoke for; absent for this service
 * @param person subject of the token; absent for this service
 */
@Embeddable
public record Claimant(String client, String organisation, String person) {

    /** The person and the client system are told to that council and LGDS alone; null where nothing is left to tell. */
    static Claimant seen(Claimant claimant, boolean own) {
        if (claimant == null || own) {
            return claimant;
        }
        return claimant.organisation == null ? null : new Claimant(null, claimant.organisation, null);
    }
}
