package org.lgds.asset.publiccode;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole files of several versions and countries, and what is read from them. */
class PubliccodeFilesTest {

    @Test
    void anItalianFileOfVersion02IsReadInFull() {
        var read = new Example(WholeFiles.ITALIAN_OF_VERSION_02).publiccode();

        assertThat(read.publiccodeYmlVersion()).isEqualTo("0.2");
        assertThat(read.name()).isEqualTo("Sportello");
        assertThat(read.applicationSuite()).isEqualTo("Comune Digitale");
        assertThat(read.url()).isEqualTo("https://github.com/comune-esempio/sportello.git");
        assertThat(read.landingUrl()).isEqualTo("https://sportello.comune.example");
        assertThat(read.isBasedOn()).containsExactly("https://github.com/esempio/base.git");
        assertThat(read.softwareVersion()).isNull();
        assertThat(read.releaseDate()).isEqualTo(LocalDate.of(2019, 5, 20));
        assertThat(read.logo()).isEqualTo("docs/logo.svg");
        assertThat(read.platforms()).containsExactly("web", "Plan 9");
        assertThat(read.categories()).containsExactly("digital-citizenship", "workflow-management");
        assertThat(read.usedBy()).containsExactly("Comune di Esempio");
        assertThat(read.roadmap()).isNull();
        assertThat(read.developmentStatus()).isEqualTo("beta");
        assertThat(read.softwareType()).isEqualTo("standalone/web");
        assertThat(read.organisation()).isNull();
        assertThat(read.intendedAudience())
                .hasToString(
                        "IntendedAudience[countries=[IT], unsupportedCountries=[US], scope=[local-authorities, government]]");
        assertThat(read.licence()).isEqualTo("AGPL-3.0-or-later");
        assertThat(read.mainCopyrightOwner()).isEqualTo("Comune di Esempio");
        assertThat(read.repoOwner()).isEqualTo("Comune di Esempio");
        assertThat(read.localisation().localisationReady()).isTrue();
        assertThat(read.localisation().availableLanguages()).contains("sl-IT-nedis", "fur");
    }

    @Test
    void descriptionsKeepTheOrderOfTheFile() {
        var descriptions =
                new Example(WholeFiles.ITALIAN_OF_VERSION_02).publiccode().description();

        assertThat(descriptions.keySet()).containsExactly("it", "en", "sl-IT-nedis");
        assertThat(descriptions.get("en"))
                .isEqualTo(new Publiccode.Description(
                        null,
                        "Online desk",
                        "The council's paperwork, from question to answer.",
                        WholeFiles.LONG,
                        "https://docs.sportello.example/",
                        "https://docs.sportello.example/api",
                        List.of("Hand in an application"),
                        List.of("docs/one.png", "docs/two.jpg"),
                        List.of("https://video.example/1"),
                        List.of("Best desk of 2018")));
    }

    @Test
    void peopleAndDependenciesAreRead() {
        var read = new Example(WholeFiles.ITALIAN_OF_VERSION_02).publiccode();

        assertThat(read.maintenance().contractors())
                .containsExactly(new Publiccode.Contractor(
                        "Fornitore S.p.A.",
                        LocalDate.of(2020, 12, 31),
                        "aiuto@fornitore.example",
                        "https://fornitore.example"));
        assertThat(read.maintenance().contacts())
                .containsExactly(new Publiccode.Contact("Maria Bianchi", null, "+39 06 0000000", "Comune di Esempio"));
        assertThat(read.dependsOn().open())
                .containsExactly(
                        new Publiccode.Dependency("MySQL", "1.1", "1.3", null, true),
                        new Publiccode.Dependency("PostgreSQL", null, null, "3.2", false));
        assertThat(read.dependsOn().proprietary()).hasSize(1);
        assertThat(read.dependsOn().hardware()).hasSize(1);
    }

    @Test
    void whatIsDeprecatedInAnOldFileIsAWarning() {
        assertThat(new Example(WholeFiles.ITALIAN_OF_VERSION_02).report().warnings())
                .extracting(Violation::key)
                .containsExactly(
                        "monochromeLogo",
                        "inputTypes",
                        "outputTypes",
                        "intendedAudience.countries[0]",
                        "intendedAudience.unsupportedCountries[0]",
                        "description.it.genericName",
                        "description.en.genericName",
                        "description.sl-IT-nedis.genericName",
                        "legal.repoOwner",
                        "legal.authorsFile",
                        "it");
    }

    @Test
    void aGermanFileOfVersion03IsValid() {
        var german = new Example(WholeFiles.GERMAN_OF_VERSION_03);

        assertThat(german.warnings()).isEmpty();
        assertThat(german.publiccode().name()).isEqualTo("Behälterdienst");
        assertThat(german.publiccode().description().get("de").shortDescription())
                .isEqualTo("Bürgerinnen und Bürger melden Behälter an und ab.");
    }

    @Test
    void aServiceOfTheGermanSectionNeedsItsId() {
        assertThat(new Example(WholeFiles.GERMAN_OF_VERSION_03.replace("    leika-id: \"77000000000316\"\n", ""))
                        .errors())
                .containsExactly("35:5 de.leika[0].leika-id: Add the key leika-id: it is mandatory.");
    }

    @Test
    void jsonIsYamlToo() {
        var read = new Example(WholeFiles.JSON_OF_VERSION_04).publiccode();

        assertThat(read.licence()).isEqualTo("MIT OR Apache-2.0");
        assertThat(read.maintenance().contacts()).isEmpty();
        assertThat(read.dependsOn().open()).isEmpty();
        assertThat(read.intendedAudience().countries()).isEmpty();
    }

    @Test
    void aFileOfVersion05NeedsNoCategories() {
        var file = new Example(WholeFiles.WELSH_OF_VERSION_05);

        assertThat(file.warnings()).isEmpty();
        assertThat(file.publiccode().categories()).isEmpty();
        assertThat(file.publiccode().organisation())
                .isEqualTo(new Publiccode.Organisation("https://www.example.gov.uk", "Example Council"));
        assertThat(file.publiccode().fundedBy())
                .containsExactly(new Publiccode.Organisation("urn:example:treasury", null));
    }

    @Test
    void aFileOfVersion07IsValid() {
        var read = Example.parking()
                .and("supports:\n  - id: alias:gdpr\n  - id: urn:example:wcag\n")
                .publiccode();

        assertThat(Example.parking().warnings()).isEmpty();
        assertThat(read.supports()).containsExactly("alias:gdpr", "urn:example:wcag");
        assertThat(read.softwareVersion()).isEqualTo("2.4.1");
    }
}
