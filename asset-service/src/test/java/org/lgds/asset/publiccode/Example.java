package org.lgds.asset.publiccode;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A publiccode.yml for tests to change, and what the check says of it. */
record Example(String yaml) {

    private static final String PARKING = """
            publiccodeYmlVersion: "0.7"
            name: Parking Permits
            url: https://github.com/example-council/parking-permits
            softwareVersion: "2.4.1"
            releaseDate: 2026-03-31
            platforms:
              - web
              - linux
            categories:
              - online-booking
            developmentStatus: stable
            softwareType: standalone/web
            intendedAudience:
              countries:
                - GB
              scope:
                - local-authorities
            description:
              en:
                shortDescription: Residents apply for parking permits and pay for them.
                longDescription: >
                  Residents apply for a permit, show where they live, pay, and get a permit that wardens can check from
                  the street. Officers see all applications in one list, ask for missing papers and answer within a day.
                features:
                  - Apply for a permit
                  - Renew a permit
            legal:
              license: EUPL-1.2
            maintenance:
              type: internal
              contacts:
                - name: Ada Byron
                  email: ada.byron@example.gov.uk
            localisation:
              localisationReady: true
              availableLanguages:
                - en
                - cy
            """;

    static Example parking() {
        return new Example(PARKING);
    }

    /** With one piece of it written otherwise. */
    Example with(String piece, String otherwise) {
        assertThat(yaml).containsOnlyOnce(piece);
        return new Example(yaml.replace(piece, otherwise));
    }

    Example without(String piece) {
        return with(piece, "");
    }

    /** With more keys at its end. */
    Example and(String more) {
        return new Example(yaml + more);
    }

    PubliccodeReport report() {
        return new CheckingPubliccode().check(yaml.getBytes(UTF_8));
    }

    Publiccode publiccode() {
        assertThat(report().errors()).isEmpty();
        return report().publiccode();
    }

    /** Each as {@code line:column key: message}. */
    List<String> errors() {
        return lines(report().errors());
    }

    List<String> warnings() {
        assertThat(report().errors()).isEmpty();
        return lines(report().warnings());
    }

    /** The errors' messages only, for rules in which the place is of no interest. */
    List<String> messages() {
        return report().errors().stream().map(Violation::message).toList();
    }

    private static List<String> lines(List<Violation> violations) {
        return violations.stream()
                .map(v -> "%d:%d %s: %s".formatted(v.line(), v.column(), v.key(), v.message()))
                .toList();
    }
}
