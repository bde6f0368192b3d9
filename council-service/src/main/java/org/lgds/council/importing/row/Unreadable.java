package org.lgds.council.importing.row;

/** A line that is refused; the message says why, in words for whoever sent it. */
final class Unreadable extends Exception {

    Unreadable(String why, Object... args) {
        super(why.formatted(args), null, false, false);
    }
}
