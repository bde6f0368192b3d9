package org.lgds.asset.publiccode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PubliccodeLicenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "AGPL-3.0-or-later",
                "OGL-UK-3.0",
                "MIT OR Apache-2.0",
                "(MIT OR Apache-2.0) AND CC-BY-4.0",
                "Apache-1.1+",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "GPL-2.0-or-later WITH Classpath-exception-2.0 OR (EUPL-1.2 AND BSD-3-Clause)",
                "LicenseRef-Leeds",
                "DocumentRef-spdx:LicenseRef-Leeds OR MIT",
            })
    void anExpressionOfSpdx(String licence) {
        assertThat(licensed(licence).warnings()).isEmpty();
        assertThat(licensed(licence).publiccode().licence()).isEqualTo(licence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apache 2.0|Write Apache-2.0 instead of \"Apache 2.0\".",
                "Apache License 2.0|Write Apache-2.0 instead of \"Apache License 2.0\".",
                "MIT Licence|Write MIT instead of \"MIT Licence\".",
                "GPLv3|Write GPL-3.0-only or GPL-3.0-or-later instead of \"GPLv3\".",
                "EUPL|Write EUPL-1.2 instead of \"EUPL\".",
                "MIT OR Apache-2|Write Apache-2.0 instead of \"Apache-2\".",
                "our own|Write an id of the SPDX licence list, such as MIT or EUPL-1.2, instead of \"our own\".",
                "MIT OR our-own|Write an id of the SPDX licence list, such as MIT or EUPL-1.2, instead of \"our-own\".",
                "NOASSERTION|Write an id of the SPDX licence list, such as MIT or EUPL-1.2, instead of \"NOASSERTION\".",
                "GNU GPL 3 OR MIT|Write GPL-3.0-only or GPL-3.0-or-later instead of \"GNU GPL 3\".",
                "MIT AND Apache License 2.0|Write Apache-2.0 instead of \"Apache License 2.0\".",
                "Apach License|Write an id of the SPDX licence list, such as MIT or EUPL-1.2, instead of \"Apach License\".",
                "MIT Apache-2.0|Put AND or OR before \"Apache-2.0\", or take it out.",
                "MIT OR|Write a licence at the end in \"MIT OR\".",
                "MIT AND OR Apache-2.0|Write a licence before OR in \"MIT AND OR Apache-2.0\".",
                "(MIT OR Apache-2.0|Close the parenthesis in \"(MIT OR Apache-2.0\".",
                "(MIT) )|Put AND or OR before \")\", or take it out.",
                "()|Write a licence before ) in \"()\".",
                "GPL-3.0-only WITH|Write an exception at the end in \"GPL-3.0-only WITH\".",
                "GPL-3.0-only WITH Classpath-exception|Write Classpath-exception-2.0 instead of \"Classpath-exception\".",
                "GPL-3.0-only WITH goodwill|Write an id of the SPDX exception list, such as Classpath-exception-2.0, instead of \"goodwill\".",
            })
    void whatIsNoExpressionIsAnError(String licence, String message) {
        assertThat(licensed(licence).messages()).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apache License, Version 2.0|Apache-2.0",
                "The Apache Licence 2|Apache-2.0",
                "Apache|Apache-2.0",
                "The MIT License|MIT",
                "BSD 3-Clause|BSD-3-Clause",
                "3-Clause BSD License|BSD-3-Clause",
                "New BSD|BSD-3-Clause",
                "EUPL v1.2|EUPL-1.2",
                "European Union Public Licence 1.2|EUPL-1.2",
                "Mozilla Public License v. 2.0|MPL-2.0",
                "Open Government Licence v3.0|OGL-UK-3.0",
                "GNU AFFERO GENERAL PUBLIC LICENSE Version 3|AGPL-3.0-only or AGPL-3.0-or-later",
                "AGPLv3|AGPL-3.0-only or AGPL-3.0-or-later",
                "GNU GPL 3|GPL-3.0-only or GPL-3.0-or-later",
                "GNU General Public License v2.0|GPL-2.0-only or GPL-2.0-or-later",
                "GNU Lesser General Public License v2.1|LGPL-2.1-only or LGPL-2.1-or-later",
                "LGPL 3|LGPL-3.0-only or LGPL-3.0-or-later",
                "GPL v3 or later|GPL-3.0-or-later",
                "AGPLv3+|AGPL-3.0-or-later",
                "CC BY 4.0|CC-BY-4.0",
                "EUPL-1.2 or later|EUPL-1.2+",
            })
    void aLicenceHasManyNamesAndOneId(String name, String id) {
        assertThat(licensed(name).messages()).containsExactly("Write %s instead of \"%s\".".formatted(id, name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GPL-3.0|SPDX has deprecated GPL-3.0: write GPL-3.0-only or GPL-3.0-or-later.|GPL-3.0",
                "GPL-2.0+|SPDX has deprecated GPL-2.0+: write GPL-2.0-or-later.|GPL-2.0+",
                "eCos-2.0|SPDX has deprecated eCos-2.0: look for its successor in the SPDX licence list.|eCos-2.0",
                "mit or apache-2.0|Write MIT instead of mit. Write Apache-2.0 instead of apache-2.0.|MIT OR Apache-2.0",
            })
    void aBetterIdIsAWarning(String licence, String message, String read) {
        assertThat(licensed(licence).warnings()).containsExactly("28:12 legal.license: " + message);
        assertThat(licensed(licence).publiccode().licence()).isEqualTo(read);
    }

    @Test
    void anEndlessExpressionIsRefused() {
        assertThat(licensed("(".repeat(30) + "MIT" + ")".repeat(30)).messages())
                .containsExactly("Write the licences with fewer parentheses.");
        assertThat(licensed("MIT OR ".repeat(200) + "MIT").messages())
                .containsExactly("Write an SPDX licence expression of 1000 characters or fewer.");
    }

    private static Example licensed(String licence) {
        return Example.parking().with("EUPL-1.2", "\"" + licence + "\"");
    }
}
