package org.lgds.asset.asset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.lgds.asset.content.Contact;
import org.lgds.asset.content.Link;
import org.lgds.asset.content.MaturityDimension;
import org.lgds.asset.content.Notation;
import org.lgds.asset.content.Phase;
import org.lgds.asset.content.Software;
import org.lgds.asset.content.SupportModel;
import org.lgds.asset.content.Translation;
import org.lgds.asset.content.WrittenAs;

/**
 * What an owner says of an asset (DOMAIN.md 4.1), when registering it and when changing it; and so what is shown of it.
 *
 * @param name what it is called, in English
 * @param summary what it is and does, in English
 * @param translations name and summary by BCP 47 tag, beside the English ones
 * @param type what kind of thing it is
 * @param origin where it comes from
 * @param owner who it belongs to
 * @param services LGSL codes of the services it is for
 * @param interactions LGIL codes of what people do with it
 * @param crossCutting true for an asset that serves all services
 * @param userNeeds the needs it meets, each a sentence such as "As a resident I need to know when my bins are emptied"
 * @param maturityDimensions dimensions of digital maturity that it helps a council with
 * @param phase how far the thing itself is; left out where nobody says
 * @param licence an SPDX expression, such as {@code MIT} or {@code OGL-UK-3.0}
 * @param repositoryUrl address of its source; one asset each
 * @param documentationUrl address of its documentation
 * @param links where to read or try more
 * @param supportModel who helps those who take it up
 * @param standards ids or addresses of standards it meets
 * @param suppliers ids of the suppliers who provide or support it
 * @param tags words that it is found by, beside its name, services and needs, such as the categories of a publiccode.yml, of
 *     which the standard knows over a hundred
 * @param software what a publiccode.yml says of code, beside what any asset has
 * @param contacts whom partners may ask; for the owner and LGDS alone
 * @param externalId the owner's own reference, for the owner and LGDS alone
 */
public record NewAsset(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 2000) String summary,

        @Size(max = 30)
        Map<@NotNull @WrittenAs(Notation.LANGUAGE_TAG) String, @NotNull @Valid Translation> translations,

        @NotNull AssetType type,
        @NotNull Origin origin,
        @NotNull @Valid Owner owner,
        @Size(max = 100) Set<@NotNull @Positive Integer> services,
        @Size(max = 50) Set<@NotNull @PositiveOrZero @Max(9999) Integer> interactions,
        Boolean crossCutting,
        @Size(max = 50) List<@NotBlank @Size(max = 500) String> userNeeds,
        @Size(max = 20) Set<@NotNull MaturityDimension> maturityDimensions,
        Phase phase,

        @Size(min = 1, max = 200) @WrittenAs(Notation.LICENCE)
        String licence,

        @Size(max = 500) @WrittenAs(Notation.REPOSITORY) String repositoryUrl,
        @Size(max = 500) @WrittenAs(Notation.WEB_ADDRESS) String documentationUrl,
        @Size(max = 50) List<@NotNull @Valid Link> links,
        SupportModel supportModel,
        @Size(max = 50) List<@NotBlank @Size(max = 300) String> standards,
        @Size(max = 50) Set<@NotNull UUID> suppliers,
        @Size(max = 150) List<@NotBlank @Size(max = 50) String> tags,
        @Valid Software software,
        @Size(max = 20) List<@NotNull @Valid Contact> contacts,
        @Size(min = 1, max = 100) String externalId) {

    public NewAsset {
        translations = translations == null ? Map.of() : translations;
        services = services == null ? Set.of() : services;
        interactions = interactions == null ? Set.of() : interactions;
        crossCutting = crossCutting != null && crossCutting;
        userNeeds = userNeeds == null ? List.of() : userNeeds;
        maturityDimensions = maturityDimensions == null ? Set.of() : maturityDimensions;
        links = links == null ? List.of() : links;
        standards = standards == null ? List.of() : standards;
        suppliers = suppliers == null ? Set.of() : suppliers;
        tags = tags == null ? List.of() : tags;
    }
}
