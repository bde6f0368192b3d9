package org.lgds.asset.reusecheck;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.asset.finding.DismissalCode;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What a council is about to build or buy, and what it decided once it had looked for something that is there.
 *
 * @param title what it is called
 * @param need the need that it is to meet
 * @param services LGSL codes of the services it is for
 * @param interactions LGIL codes of what people do with it; left out where it serves the whole of the services
 * @param kind whether it would be built or bought
 * @param text more words on it, such as a passage of a specification
 * @param outcome what the council decided
 * @param asset id of the asset chosen, for {@code reuse} and {@code adapt}; what helps to join or buy may be named too
 * @param reasonCode why nothing there will do, for {@code new} alone
 * @param reason the decision in words; needed where the code is {@code other}
 * @param considered ids of the assets that were looked at
 */
public record NewReuseCheck(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String need,
        @NotEmpty @Size(max = 20) Set<@NotNull @Positive Integer> services,
        @Size(max = 20) Set<@NotNull @Min(0) @Max(999) Integer> interactions,
        @NotNull Plan kind,
        @Size(min = 1, max = 5000) String text,
        @NotNull Decision outcome,
        UUID asset,
        DismissalCode reasonCode,
        @Size(min = 1, max = 2000) String reason,
        @Size(max = 100) Set<@NotNull UUID> considered) {

    public NewReuseCheck {
        title = ReuseSearch.stripped(title);
        need = ReuseSearch.stripped(need);
        reason = ReuseSearch.stripped(reason);
        interactions = interactions == null ? Set.of() : interactions;
        considered = considered == null ? Set.of() : considered;
    }

    @AssertTrue(message = "name in asset what you reuse or adapt; with new there is none")
    boolean isOfItsAsset() {
        return outcome == null || (asset == null ? !outcome.takesAnAsset() : outcome != Decision.NEW);
    }

    @AssertTrue(message = "say in reasonCode why you build or buy anew; it goes with new alone")
    boolean isOfItsReasonCode() {
        return outcome == null || (outcome == Decision.NEW) == (reasonCode != null);
    }

    @AssertTrue(message = "say in reason what the code other stands for")
    boolean isOfItsReason() {
        return reasonCode != DismissalCode.OTHER || reason != null;
    }

    ReuseSearch search() {
        return new ReuseSearch(council, title, need, services, interactions, kind, text);
    }
}
