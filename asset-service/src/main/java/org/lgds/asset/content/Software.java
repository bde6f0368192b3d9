package org.lgds.asset.content;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a publiccode.yml must say of code, and any other asset need not.
 *
 * @param platforms what it runs on, such as web, linux or android
 * @param type what kind of software it is, such as {@code standalone/web} or {@code library}
 * @param longDescription what it is and does, at length: 150 to 10,000 characters
 * @param features what it can do
 * @param localisationReady true if it can be made to speak other languages
 * @param languages BCP 47 tags of the languages its users can choose
 */
public record Software(
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> platforms,
        @Size(max = 100) @WrittenAs(Notation.SOFTWARE_TYPE) String type,
        @Size(min = 1, max = 20_000) String longDescription,
        @Size(max = 200) List<@NotBlank @Size(max = 1000) String> features,
        Boolean localisationReady,
        @Size(max = 100) List<@NotNull @Size(max = 100) @WrittenAs(Notation.LANGUAGE_TAG) String> languages) {

    public Software {
        platforms = platforms == null ? List.of() : platforms;
        features = features == null ? List.of() : features;
        languages = languages == null ? List.of() : languages;
    }
}
