package org.lgds.asset.publiccode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** URLs, URNs and paths. */
class PubliccodeAddressTest {

    private static final String URL = "https://github.com/example-council/parking-permits";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.gov.uk",
                "HTTPS://Example.gov.uk:8443/a?b=c#d",
                "https://münchen.example/",
                "https://my_host.example.gov.uk/x",
                "https://[2001:db8::1]/x",
                "ssh://git@example.org/a/b.git",
                "git://example.org/a.git",
            })
    void aRepositoryHasAUrl(String url) {
        assertThat(Example.parking().with(URL, url).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "git@github.com:leeds/permits.git|Write a URL, https://github.com/leeds/permits.git, instead of \"git@github.com:leeds/permits.git\".",
                "github.com/leeds/permits|Write a whole URL that starts with https:// instead of \"github.com/leeds/permits\".",
                "javascript:alert(1)|Write a URL that starts with https:// instead of \"javascript:alert(1)\".",
                "file:///etc/passwd|Write a URL that starts with https:// instead of \"file:///etc/passwd\".",
                "https:///leeds|Write a URL with a host, such as https://example.gov.uk/, instead of \"https:///leeds\".",
                "https://|Write a URL, such as https://example.gov.uk/, instead of \"https://\".",
                "https:leeds|Write a URL with a host, such as https://example.gov.uk/, instead of \"https:leeds\".",
                "https://ada:secret@example.org/x|Take the user name and password out of the URL: everyone can read this file.",
                "https://token@example.org/x|Take the user name and password out of the URL: everyone can read this file.",
                "ssh://git:secret@example.org/x|Take the user name and password out of the URL: everyone can read this file.",
                "https://example.org/two words|Write a URL without the character \" \" at place 24; in a URL it is percent-encoded.",
                "https://example.org/{id}|Write a URL without the character \"{\" at place 21; in a URL it is percent-encoded.",
                "see the website|Write a URL, such as https://example.gov.uk/, instead of \"see the website\".",
            })
    void whatIsNoUrlIsAnError(String url, String message) {
        assertThat(Example.parking().with(URL, "\"" + url + "\"").messages()).containsExactly(message);
    }

    @Test
    void pagesAreOnTheWeb() {
        assertThat(Example.parking()
                        .and("landingURL: ssh://git@example.org/x\nroadmap: ftp://example.org/\n")
                        .errors())
                .containsExactly(
                        "39:13 landingURL: Write a URL that starts with https:// instead of \"ssh://git@example.org/x\".",
                        "40:10 roadmap: Write a URL that starts with https:// instead of \"ftp://example.org/\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/img/logo.svg|Write the path from the root of the repository, such as docs/image.png, instead of \"/img/logo.svg\".",
                "img\\logo.svg|Write the path from the root of the repository, such as docs/image.png, instead of \"img\\logo.svg\".",
                "../logo.svg|Write a path inside the repository, without .., instead of \"../logo.svg\".",
                "file:///img/logo.svg|Write a path in the repository, such as logo.svg, or a URL that starts with https://, instead of \"file:///img/logo.svg\".",
                "file:/logo.png|Write a path in the repository, such as logo.png, or a URL that starts with https://, instead of \"file:/logo.png\".",
                "data:image/png;base64,AAAA|Write a path in the repository, such as docs/image.png, or a URL that starts with https://, instead of \"data:image/png;base64,AAAA\".",
                "img/logo.gif|Name a file that ends in .svg, .svgz, .png instead of \"img/logo.gif\".",
                "https://example.org/logo.php?x=.svg|Name a file that ends in .svg, .svgz, .png instead of \"https://example.org/logo.php?x=.svg\".",
            })
    void aLogoIsAnImageInTheRepository(String logo, String message) {
        assertThat(Example.parking().and("logo: '" + logo + "'\n").messages()).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo.svg", "img/Logo.PNG", "img/the logo.svgz", "https://example.org/logo.svg?raw=true"})
    void aLogoIsAPathOrAUrl(String logo) {
        assertThat(Example.parking().and("logo: " + logo + "\n").errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.leeds.gov.uk", "urn:example:leeds", "urn:x-italian-pa:c_h501", "URN:ISBN:0451450523"
            })
    void anOrganisationHasAUrlOrAUrn(String uri) {
        assertThat(Example.parking().and("organisation:\n  uri: " + uri + "\n").errors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leeds|Write a URL that starts with https://, or a URN such as urn:x-italian-pa:c_h501, instead of \"Leeds\".",
                "urn:leeds|Write a URN, such as urn:example:leeds, instead of \"urn:leeds\".",
                "urn:urn:x|Write a URN, such as urn:example:leeds, instead of \"urn:urn:x\".",
                "urn:x-italian-pa:not a code|Write a URN, such as urn:example:leeds, instead of \"urn:x-italian-pa:not a code\".",
                "urn:x-italian-pa:c.h501|Write an Italian iPA code, such as c_h501, instead of \"c.h501\".",
                "mailto:ada@leeds.gov.uk|Write a URL that starts with https://, or a URN such as urn:x-italian-pa:c_h501, instead of \"mailto:ada@leeds.gov.uk\".",
            })
    void otherNamesOfAnOrganisationAreErrors(String uri, String message) {
        assertThat(Example.parking()
                        .and("organisation:\n  uri: \"" + uri + "\"\n")
                        .messages())
                .containsExactly(message);
    }

    @Test
    void anOrganisationIsKnownByItsUri() {
        assertThat(Example.parking().and("fundedBy:\n  - name: Leeds\n").errors())
                .containsExactly("40:5 fundedBy[0].uri: Add the key uri: it is mandatory.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias:gdpr",
                "alias:io",
                "https://example.org/norm",
                "urn:iso:std:iso:9001",
                "tag:example.org,2026:norm"
            })
    void aNormHasAnAliasOrAUri(String id) {
        assertThat(Example.parking().and("supports:\n  - id: " + id + "\n").errors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alias:gpdr|Write alias:gdpr instead of \"alias:gpdr\".",
                "alias:wcag|Write one of alias:gdpr, alias:eidas, alias:nis2, alias:cra, alias:spid, alias:cie, alias:anpr, alias:pagopa, alias:io instead of \"alias:wcag\".",
                "gdpr|Write an alias such as alias:gdpr, or a URI, instead of \"gdpr\".",
                "javascript:alert(1)|Write an alias such as alias:gdpr, or a URI, instead of \"javascript:alert(1)\".",
                "https://|Write an alias such as alias:gdpr, or a URI, instead of \"https://\".",
            })
    void anUnknownNormIsAnError(String id, String message) {
        assertThat(Example.parking().and("supports:\n  - id: \"" + id + "\"\n").messages())
                .containsExactly(message);
    }
}
