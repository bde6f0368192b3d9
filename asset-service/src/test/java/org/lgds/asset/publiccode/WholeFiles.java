package org.lgds.asset.publiccode;

/** Valid files as they are met in the wild, older versions and other countries among them. */
final class WholeFiles {

    static final String LONG =
            "This text says what the software is for, who uses it, and what they can do with it that they could not do"
                    + " before. It is long enough for the standard, which asks for 150 characters.";

    /** As they were written around 2019, with the keys that have since been deprecated. */
    static final String ITALIAN_OF_VERSION_02 = """
            publiccodeYmlVersion: '0.2'
            name: Sportello
            applicationSuite: Comune Digitale
            url: 'https://github.com/comune-esempio/sportello.git'
            landingURL: 'https://sportello.comune.example'
            isBasedOn: https://github.com/esempio/base.git
            releaseDate: '2019-05-20'
            logo: docs/logo.svg
            monochromeLogo: docs/mono.svg
            inputTypes: [text/plain, application/x.empty]
            outputTypes:
              - application/json
            platforms: [web, Plan 9]
            categories: [digital-citizenship, workflow-management]
            usedBy: [Comune di Esempio]
            developmentStatus: beta
            softwareType: standalone/web
            intendedAudience:
              countries: [it]
              unsupportedCountries: [us]
              scope: [local-authorities, government]
            description:
              it:
                localisedName: Sportello
                genericName: Sportello online
                shortDescription: Le pratiche del comune, dalla domanda alla risposta.
                longDescription: "LONG"
                features: [Presentare una domanda]
              en:
                genericName: Online desk
                shortDescription: The council's paperwork, from question to answer.
                longDescription: "LONG"
                documentation: https://docs.sportello.example/
                apiDocumentation: https://docs.sportello.example/api
                features: [Hand in an application]
                screenshots: [docs/one.png, docs/two.jpg]
                videos: ['https://video.example/1']
                awards: [Best desk of 2018]
              sl-IT-nedis:
                genericName: Okence
                shortDescription: Vloge pri obcini.
                longDescription: "LONG"
                features: [Oddaja vloge]
            legal:
              license: AGPL-3.0-or-later
              mainCopyrightOwner: Comune di Esempio
              repoOwner: Comune di Esempio
              authorsFile: AUTHORS
            maintenance:
              type: contract
              contractors:
                - name: Fornitore S.p.A.
                  until: "2020-12-31"
                  website: https://fornitore.example
                  email: aiuto@fornitore.example
              contacts:
                - name: Maria Bianchi
                  phone: "+39 06 0000000"
                  affiliation: Comune di Esempio
            localisation:
              localisationReady: true
              availableLanguages: [it, en, fr, de, sl-IT-nedis, fur]
            dependsOn:
              open:
                - {name: MySQL, versionMin: "1.1", versionMax: "1.3", optional: true}
                - {name: PostgreSQL, version: "3.2"}
              proprietary: [{name: Oracle}]
              hardware: [{name: NFC reader, optional: false}]
            it:
              countryExtensionVersion: "0.2"
              conforme: {lineeGuidaDesign: true, modelloInteroperabilita: true, misureMinimeSicurezza: true, gdpr: false}
              piattaforme: {spid: true, cie: true, anpr: false, pagopa: true, io: false}
              riuso: {codiceIPA: c_h501}
            """.replace("LONG", LONG);

    static final String GERMAN_OF_VERSION_03 = """
            # Abfallbehälter
            publiccodeYmlVersion: "0.3"
            name: Behälterdienst
            url: "https://gitlab.example/stadt/behaelter"
            releaseDate: 2022-01-15
            platforms:
            - web
            categories:
            - facility-management
            developmentStatus: development
            softwareType: standalone/backend
            description:
              de:
                shortDescription: |
                  Bürgerinnen und Bürger melden Behälter an und ab.
                longDescription: |
                  LONG
                features:
                - Behälter anmelden
                - Behälter abmelden
            legal:
              license: EUPL-1.2
            maintenance:
              type: community
              contacts:
              - name: Jörg Müller
                email: joerg.mueller@stadt.example
            localisation:
              localisationReady: no_longer
              availableLanguages:
              - de
            de:
              countryExtensionVersion: "1.0"
              leika:
              - themenfeld: "Bauen & Wohnen"
                lebenslage: "Wohnen & Umzug"
                ozg-id: "10110"
                leika-id: "77000000000316"
            """.replace("LONG", LONG).replace("no_longer", "false");

    static final String JSON_OF_VERSION_04 = """
            {"publiccodeYmlVersion": "0.4", "name": "Ledger", "url": "https://git.example/ledger",
             "platforms": ["linux"], "categories": ["accounting"], "developmentStatus": "obsolete",
             "softwareType": "library",
             "description": {"en": {"shortDescription": "Keeps accounts.", "longDescription": "LONG",
                                    "features": ["Book an entry"]}},
             "legal": {"license": "MIT OR Apache-2.0"}, "maintenance": {"type": "none"},
             "localisation": {"localisationReady": false, "availableLanguages": ["en"]}}
            """.replace("LONG", LONG);

    static final String WELSH_OF_VERSION_05 = """
            publiccodeYmlVersion: 0.5.0
            name: Council Tax
            url: https://git.example/council-tax
            platforms: [web]
            developmentStatus: concept
            softwareType: configurationFiles
            organisation:
              uri: https://www.example.gov.uk
              name: Example Council
            fundedBy:
              - uri: urn:example:treasury
            description:
              en-GB:
                shortDescription: Council tax online.
                longDescription: LONG
                features: [Pay]
              cy:
                shortDescription: Y dreth gyngor ar-lein.
                longDescription: LONG
                features: [Talu]
            legal: {license: OGL-UK-3.0}
            maintenance: {type: none}
            localisation: {localisationReady: true, availableLanguages: [en-GB, cy]}
            """.replace("LONG", LONG);

    private WholeFiles() {}
}
