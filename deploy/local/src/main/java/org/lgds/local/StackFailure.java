package org.lgds.local;

/** Why the stack does not start or run, in words for the person at the keyboard. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
