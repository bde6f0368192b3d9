package org.lgds.council.framework.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A level in words.
 *
 * @param level its number, 1 to 5
 * @param name its name
 * @param descriptor what a council of this level is like
 */
public record LevelContent(
        @NotNull Integer level,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 500) String descriptor) {}
