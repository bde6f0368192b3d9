package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What a council was called until the day {@code validTo}; since when may be unknown.
 *
 * @param name the name, in English
 * @param nameCy the name in Welsh, of councils in Wales
 * @param validFrom the first day; absent where nobody knows
 * @param validTo the first day it was called otherwise
 */
@Embeddable
public record FormerName(String name, String nameCy, LocalDate validFrom, LocalDate validTo) {}
