package org.lgds.council.performance;

import jakarta.persistence.Embeddable;

/**
 * Who told the figures last.
 *
 * @param client the client system
 * @param person subject of the token
 */
@Embeddable
public record Submitter(String client, String person) {}
