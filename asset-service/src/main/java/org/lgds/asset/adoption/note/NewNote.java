package org.lgds.asset.adoption.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is to be noted, without names of people.
 *
 * @param text the note, without names of people
 */
public record NewNote(@NotBlank @Size(max = 4000) String text) {}
