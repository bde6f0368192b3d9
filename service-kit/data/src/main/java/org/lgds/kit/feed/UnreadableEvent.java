package org.lgds.kit.feed;

/** A record that can never be handled, however often it is tried. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
