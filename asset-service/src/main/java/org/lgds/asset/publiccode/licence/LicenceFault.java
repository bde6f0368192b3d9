package org.lgds.asset.publiccode.licence;

/** The text is no SPDX licence expression; the message says what to write. */
public class LicenceFault extends Exception {

    LicenceFault(String message, Object... args) {
        super(message.formatted(args));
    }
}
