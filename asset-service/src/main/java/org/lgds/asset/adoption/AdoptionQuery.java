package org.lgds.asset.adoption;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the adoption list. */
public record AdoptionQuery(
        @RestQuery String council,
        @RestQuery UUID asset,
        @RestQuery Stage stage,
        @RestQuery UUID id) {}
