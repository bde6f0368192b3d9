package org.lgds.asset.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.lgds.asset.publiccode.Placed;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.publiccode.Violation;

/** What a publiccode.yml may say by the standard and the catalogue cannot keep, in the words and places of the file. */
@ApplicationScoped
class CatalogueLimits {

    private static final String ELEMENT = "\\.?<[^>]*>";

    private final Validator validator;

    CatalogueLimits(Validator validator) {
        this.validator = validator;
    }

    /** All of it, in the order of the file; who its owner is does not matter here. */
    List<Violation> exceeded(NewAsset words, Publiccode file, byte[] yaml) {
        var placed = new Placed(yaml);
        var exceeded = new ArrayList<Violation>();
        for (var violation : validator.validate(words)) {
            var path = violation.getPropertyPath().toString();
            if (!path.startsWith("owner")) {
                exceeded.add(placed.violation(
                        key(path, file),
                        "The standard allows this and the catalogue cannot keep it: %s."
                                .formatted(violation.getMessage())));
            }
        }
        EntrySize.excess(words)
                .ifPresent(excess -> exceeded.add(placed.violation(key(excess.largest(), file), excess.message())));
        exceeded.sort(Comparator.comparing(Violation::line)
                .thenComparing(Violation::column)
                .thenComparing(Violation::message));
        return exceeded;
    }

    /** The key of the file that a property of an entry is made from, as {@link FromPubliccode} does. */
    private static String key(String property, Publiccode file) {
        var path = property.replaceAll(ELEMENT, "");
        var main = "description." + file.mainLanguage();
        if (path.startsWith("translations")) {
            return path.replaceFirst("translations\\[([^]]*)]", "description.$1")
                    .replaceFirst("^translations", "description")
                    .replaceFirst("\\.name$", ".localisedName")
                    .replaceFirst("\\.summary$", ".shortDescription");
        }
        if (path.startsWith("tags")) {
            return "categories";
        }
        return path.replaceFirst("^software\\.(features|longDescription)", main + ".$1")
                .replaceFirst("^software\\.platforms", "platforms")
                .replaceFirst("^software\\.type", "softwareType")
                .replaceFirst("^software\\.languages", "localisation.availableLanguages")
                .replaceFirst("^summary", main + ".shortDescription")
                .replaceFirst("^licence", "legal.license")
                .replaceFirst("^repositoryUrl", "url")
                .replaceFirst("^documentationUrl", main + ".documentation");
    }
}
