package org.lgds.asset.asset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lgds.asset.content.Phase;
import org.lgds.asset.content.Software;
import org.lgds.asset.content.SupportModel;
import org.lgds.asset.content.Translation;
import org.lgds.asset.publiccode.Publiccode;

/** A catalogue entry as a publiccode.yml makes it: what the file does not say stays as its owner said it. */
record FromPubliccode(Publiccode file, Optional<Publiccode> before) {

    /** A new entry. Which services it is for the file does not say: its owner adds that. */
    NewAsset entry(Owner owner) {
        return entry(new NewAsset(
                null,
                null,
                null,
                AssetType.CODE,
                owner.council() != null ? Origin.COUNCIL : Origin.SECTOR_BODY,
                owner,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    NewAsset entry(NewAsset now) {
        var main = file.description().get(file.mainLanguage());
        return new NewAsset(
                file.name(),
                main.shortDescription(),
                translations(),
                now.type(),
                now.origin(),
                now.owner(),
                now.services(),
                now.interactions(),
                now.crossCutting(),
                now.userNeeds(),
                now.maturityDimensions(),
                Phase.of(file.developmentStatus()).orElse(now.phase()),
                file.licence(),
                file.url(),
                main.documentation() == null ? now.documentationUrl() : main.documentation(),
                now.links(),
                SupportModel.of(file.maintenance().type(), now.supportModel()),
                now.standards(),
                now.suppliers(),
                tags(now),
                software(main),
                now.contacts(),
                now.externalId());
    }

    private Map<String, Translation> translations() {
        var others = new HashMap<String, Translation>();
        file.description().forEach((language, description) -> {
            if (!language.equals(file.mainLanguage())) {
                others.put(language, new Translation(description.localisedName(), description.shortDescription()));
            }
        });
        return others;
    }

    /** The file's categories in place of those of the file before, beside the owner's own tags. */
    private List<String> tags(NewAsset now) {
        Set<String> tags = new HashSet<>(now.tags());
        before.ifPresent(earlier -> tags.removeAll(earlier.categories()));
        tags.addAll(file.categories());
        return List.copyOf(new TreeSet<>(tags));
    }

    private Software software(Publiccode.Description main) {
        return new Software(
                file.platforms(),
                file.softwareType(),
                main.longDescription(),
                main.features(),
                file.localisation().localisationReady(),
                file.localisation().availableLanguages());
    }
}
