package org.lgds.asset.asset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.asset.content.Phase;
import org.lgds.asset.content.Software;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.publiccode.PubliccodeDraft;
import org.lgds.asset.publiccode.value.Categories;
import org.lgds.asset.publiccode.value.Length;
import org.lgds.asset.publiccode.value.Verdict;
import org.semver4j.Semver;

/**
 * A publiccode.yml as a catalogue entry makes it: the facts of the file it came from, with what the entry says today in
 * their place. Nothing is made up: what neither says is missing in the file.
 *
 * @param ownerName whom to ask, where no file named anyone or the reader may not know whom
 * @param cut how much its reader may see
 */
record ToPubliccode(Asset asset, Optional<Publiccode> file, String ownerName, Cut cut) {

    private static final Length SHORT = Length.atMost(150);

    /** What the entry itself says of it as software. */
    private Optional<Software> software() {
        return Optional.ofNullable(asset.software);
    }

    PubliccodeDraft draft() {
        var draft = file.map(PubliccodeDraft::of).orElseGet(PubliccodeDraft::empty);
        draft.say(asset.name, "name")
                .say(asset.repositoryUrl, "url")
                .say(asset.licence, "legal", "license")
                .say(software().map(Software::platforms).orElse(null), "platforms")
                .say(software().map(Software::type).orElse(null), "softwareType")
                .say(software().map(Software::localisationReady).orElse(null), "localisation", "localisationReady")
                .say(software().map(Software::languages).orElse(null), "localisation", "availableLanguages");
        if (file.isEmpty()) {
            draft.say(Stream.of(asset.tags).filter(Categories::has).toList(), "categories");
        }
        if (cut != Cut.OWN) {
            hidePeople(draft);
        }
        sayVersion(draft);
        sayStatus(draft);
        sayMaintenance(draft);
        describe(draft);
        translate(draft);
        return draft;
    }

    /** The file's, unless a later one was released here since. */
    private void sayVersion(PubliccodeDraft draft) {
        var known = file.map(Publiccode::softwareVersion).orElse(null);
        if (asset.latestVersion == null || asset.latestVersion.equals(known)) {
            return;
        }
        if (!AssetVersion.isSemantic(known) || new Semver(asset.latestVersion).isGreaterThan(new Semver(known))) {
            draft.say(asset.latestVersion, "softwareVersion").unsay("releaseDate");
            AssetVersion.find(asset.id, asset.latestVersion)
                    .ifPresent(version -> draft.say(version.releasedOn, "releaseDate"));
        }
    }

    private void sayStatus(PubliccodeDraft draft) {
        var phase = asset.state == Asset.State.RETIRED ? Phase.RETIRED : asset.phase;
        if (phase != null) {
            draft.say(phase.developmentStatus(), "developmentStatus");
        }
    }

    private void sayMaintenance(PubliccodeDraft draft) {
        var model = asset.supportModel;
        var known = file.map(facts -> facts.maintenance().type()).orElse(null);
        if (model == null || model.maintenance().equals(known)) {
            return;
        }
        draft.say(model.maintenance(), "maintenance", "type").unsay("maintenance", "contractors");
        var needsContacts =
                model.maintenance().equals("internal") || model.maintenance().equals("community");
        if (needsContacts
                && file.map(facts -> facts.maintenance().contacts().isEmpty()).orElse(true)) {
            draft.say(theOwner(), "maintenance", "contacts");
        }
    }

    /** Contacts are for the owner and LGDS (DOMAIN.md 7); everyone else is told of the owner, and of firms by their names. */
    private void hidePeople(PubliccodeDraft draft) {
        file.map(Publiccode::maintenance).ifPresent(known -> {
            if (!known.contacts().isEmpty()) {
                draft.say(theOwner(), "maintenance", "contacts");
            }
            draft.say(
                    known.contractors().stream()
                            .map(ToPubliccode::withoutAddress)
                            .toList(),
                    "maintenance",
                    "contractors");
        });
    }

    private List<Map<String, String>> theOwner() {
        return List.of(Map.of("name", ownerName));
    }

    private static Map<String, String> withoutAddress(Publiccode.Contractor firm) {
        var told = new LinkedHashMap<String, String>();
        told.put("name", firm.name());
        told.put("until", firm.until().toString());
        if (firm.website() != null) {
            told.put("website", firm.website());
        }
        return told;
    }

    private void describe(PubliccodeDraft draft) {
        var language = file.map(Publiccode::mainLanguage).orElse("en");
        var known = file.map(facts -> facts.description().get(language));
        var features = software().map(Software::features).orElse(List.of());
        draft.say(
                        brief(asset.summary, known.map(Publiccode.Description::shortDescription)),
                        "description",
                        language,
                        "shortDescription")
                .say(
                        software()
                                .map(Software::longDescription)
                                .or(() -> known.map(Publiccode.Description::longDescription))
                                .orElseGet(this::told),
                        "description",
                        language,
                        "longDescription")
                .say(asset.documentationUrl, "description", language, "documentation");
        if (!features.isEmpty()) {
            draft.say(features, "description", language, "features");
        } else if (known.isEmpty()) {
            draft.say(List.of(asset.userNeeds), "description", language, "features");
        }
    }

    /** Only languages the file has: the standard asks for more than name and summary in each. */
    private void translate(PubliccodeDraft draft) {
        file.ifPresent(facts -> asset.translations.forEach((language, translation) -> {
            var known = facts.description().get(language);
            if (known != null && !language.equals(facts.mainLanguage())) {
                draft.say(translation.name(), "description", language, "localisedName")
                        .say(
                                brief(translation.summary(), Optional.of(known.shortDescription())),
                                "description",
                                language,
                                "shortDescription");
            }
        }));
    }

    /** The summary if it is short enough, else what the file has, else the summary's first sentence. */
    private static String brief(String summary, Optional<String> known) {
        return Stream.of(Optional.of(summary), known, Optional.of(summary.split("(?<=[.!?])\\s", 2)[0]))
                .flatMap(Optional::stream)
                .filter(text -> SHORT.judge(text).equals(Verdict.GOOD))
                .findFirst()
                .orElse(summary);
    }

    /** All there is to tell: the summary and the needs. */
    private String told() {
        return Stream.concat(Stream.of(asset.summary), Stream.of(asset.userNeeds))
                .filter(Objects::nonNull)
                .map(sentence -> sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }
}
