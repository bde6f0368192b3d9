package org.lgds.asset.reusecheck;

import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What a council is about to build or buy, as far as something like it is looked for.
 *
 * @param title what it is called
 * @param need the need that it is to meet
 * @param services LGSL codes of the services it is for
 * @param interactions LGIL codes of what people do with it; left out where it serves the whole of the services
 * @param kind whether it would be built or bought
 * @param text more words on it, such as a passage of a specification; the closer of this and title with need counts
 */
public record ReuseSearch(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String need,
        @NotEmpty @Size(max = 20) Set<@NotNull @Positive Integer> services,
        @Size(max = 20) Set<@NotNull @Min(0) @Max(999) Integer> interactions,
        @NotNull Plan kind,
        @Size(min = 1, max = 5000) String text) {

    public ReuseSearch {
        title = stripped(title);
        need = stripped(need);
        interactions = interactions == null ? Set.of() : interactions;
    }

    static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
