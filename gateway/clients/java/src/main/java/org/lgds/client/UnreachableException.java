package org.lgds.client;

import java.io.IOException;
import java.io.UncheckedIOException;

/** No answer came, or not all of it: whether the request was carried out is not known, unless the call is one that may be sent again. */
public final class UnreachableException extends UncheckedIOException {

    UnreachableException(String what, IOException cause) {
        super(what + " got no answer: " + cause, cause);
    }
}
