package org.lgds.asset.publiccode;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is written from a file's facts is a valid file of the newest version that says the same. */
class PubliccodeDraftTest {

    private static final String DUTCH_OF_VERSION_06 = """
            # Beheerd door de gemeente
            publiccodeYmlVersion: '0.6'
            name: 'Meldpunt: buiten & binnen'
            url: https://gitlab.example/gemeente/meldpunt
            softwareVersion: v3.0.0-beta.1
            platforms: [web, "Kubernetes >= 1.29"]
            organisation: {uri: 'https://www.gemeente.example', name: Gemeente Voorbeeld}
            developmentStatus: beta
            softwareType: standalone/web
            description:
              nl:
                localisedName: Meldpunt
                shortDescription: >-
                  Inwoners melden wat er stuk is
                  en zien wat ermee gebeurt.
                longDescription: |
                  LONG

                  - op straat
                  - in het park
                features: ["Ja/nee", "yes", 'null', "# geen commentaar", "1.0"]
              en:
                shortDescription: Residents report what is broken and see what becomes of it.
                longDescription: LONG
                features: [Report]
            legal: {license: eupl-1.2, mainCopyrightOwner: Gemeente Voorbeeld}
            maintenance:
              type: contract
              contractors: [{name: 'Bouwer B.V.', until: 2027-01-01}]
            localisation: {localisationReady: true, availableLanguages: [nl, en, fy]}
            dependsOn:
              open: [{name: PostgreSQL, versionMin: "14"}]
            """.replace("LONG", WholeFiles.LONG);

    @ParameterizedTest
    @ValueSource(
            strings = {
                WholeFiles.LONG,
                "yes",
                "No",
                "~",
                "null",
                "TRUE",
                "0x1F",
                "0o17",
                "1e3",
                ".inf",
                "2026-03-31",
                "- a",
                "a: b",
                "a #b",
                "#b",
                "[a",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "'",
                "\"",
                "a\\b",
                "a\nb",
                "a\tb",
                "?",
                "| a",
                "> a",
                "\u0007 bell",
                "\u0085 next line",
                "\ud83d\ude80 \u00e9"
            })
    void everyTextComesBackAsItWas(String text) {
        var yaml = PubliccodeDraft.of(Example.parking().publiccode())
                .say(text, "name")
                .say(List.of(text), "usedBy")
                .yaml();

        assertThat(read(yaml).name()).isEqualTo(text.strip());
        assertThat(read(yaml).usedBy()).containsExactly(text.strip());
    }

    @Test
    void everyFileSaysTheSameAfterwards() {
        for (var file : List.of(
                WholeFiles.GERMAN_OF_VERSION_03,
                WholeFiles.JSON_OF_VERSION_04,
                WholeFiles.WELSH_OF_VERSION_05,
                DUTCH_OF_VERSION_06,
                Example.parking().yaml())) {
            var facts = new Example(file).publiccode();
            var draft = PubliccodeDraft.of(facts);
            var again = new Example(draft.yaml());
            assertThat(again.warnings()).isEmpty();
            assertThat(again.publiccode())
                    .usingRecursiveComparison()
                    .ignoringFields("publiccodeYmlVersion")
                    .isEqualTo(facts);
            assertThat(PubliccodeDraft.of(again.publiccode()).digest()).isEqualTo(draft.digest());
        }
    }

    @Test
    void whatIsDeprecatedIsLeftOut() {
        var draft = PubliccodeDraft.of(new Example(WholeFiles.ITALIAN_OF_VERSION_02).publiccode());
        assertThat(new Example(draft.yaml()).warnings()).isEmpty();
    }

    @Test
    void theLayoutOfAFileIsNoFact() {
        var file = Example.parking();
        var other = new Example(
                "# A comment\n" + file.yaml().replace("  - web\n  - linux", "    - 'web'\n    - \"linux\""));
        assertThat(PubliccodeDraft.of(other.publiccode()).digest())
                .isEqualTo(PubliccodeDraft.of(file.publiccode()).digest());
        assertThat(PubliccodeDraft.of(file.with("- linux", "- mac").publiccode())
                        .digest())
                .isNotEqualTo(PubliccodeDraft.of(file.publiccode()).digest());
    }

    @Test
    void whatIsMissingIsMissing() {
        var report = new CheckingPubliccode()
                .check(PubliccodeDraft.empty().say("Bins", "name").yaml().getBytes(UTF_8));
        assertThat(report.errors())
                .extracting(Violation::key)
                .contains("url", "platforms", "description", "legal", "maintenance", "localisation")
                .doesNotContain("name", "publiccodeYmlVersion");
    }

    @Test
    void anOldItalianFileWithManyFaultsIsToldThemAll() {
        var old = new Example(WholeFiles.ITALIAN_OF_VERSION_02
                .replace("publiccodeYmlVersion: '0.2'", "publiccodeYmlVersion: 0.2")
                .replace("releaseDate: '2019-05-20'", "releaseDate: 20/05/2019")
                .replace("localisationReady: true", "localisationReady: yes")
                .replace("spid: true", "spid: on")
                .replace("codiceIPA: c_h501", "codiceIPA: nessuno-conosce-questo")
                .replace("license: AGPL-3.0-or-later", "license: AGPLv3"));
        assertThat(old.report().errors())
                .extracting(Violation::key)
                .contains(
                        "publiccodeYmlVersion",
                        "releaseDate",
                        "legal.license",
                        "localisation.localisationReady",
                        "it.piattaforme.spid");
    }

    private static Publiccode read(String yaml) {
        return new Example(yaml).publiccode();
    }
}
