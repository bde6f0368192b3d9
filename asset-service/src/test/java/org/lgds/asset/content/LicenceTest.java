package org.lgds.asset.content;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LicenceTest {

    @ParameterizedTest
    @CsvSource({
        "MIT, MIT, OPEN",
        "mit, MIT, OPEN",
        "OGL, OGL-UK-3.0, OPEN",
        "OGL-UK-3.0, OGL-UK-3.0, OPEN",
        "CC-BY-NC-4.0, CC-BY-NC-4.0, OTHER",
        "CC-BY-ND-4.0, CC-BY-ND-4.0, OTHER",
        "BUSL-1.1, BUSL-1.1, OTHER",
        "LicenseRef-ours, LicenseRef-ours, OTHER",
        "MIT AND LicenseRef-ours, MIT AND LicenseRef-ours, OTHER",
        "MIT OR LicenseRef-ours, MIT OR LicenseRef-ours, OPEN",
        "MIT OR BUSL-1.1 AND SSPL-1.0, MIT OR BUSL-1.1 AND SSPL-1.0, OPEN",
        "BUSL-1.1 AND MIT OR SSPL-1.0, BUSL-1.1 AND MIT OR SSPL-1.0, OTHER",
        "(MIT OR BUSL-1.1) AND SSPL-1.0, (MIT OR BUSL-1.1) AND SSPL-1.0, OTHER",
        "GPL-2.0-or-later WITH Classpath-exception-2.0, GPL-2.0-or-later WITH Classpath-exception-2.0, OPEN"
    })
    void oneAlternativeThatIsOpenIsEnough(String text, String kept, LicenceClass licenceClass) {
        assertThat(Licence.of(text)).contains(new Licence(kept, licenceClass));
    }
}
