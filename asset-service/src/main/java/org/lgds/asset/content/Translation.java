package org.lgds.asset.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Name and summary in another language. Without a name the usual one stands.
 *
 * @param name its name in that language; left out, the usual one stands
 * @param summary its summary in that language
 */
public record Translation(
        @Size(min = 1, max = 200) String name,
        @NotBlank @Size(max = 2000) String summary) {}
