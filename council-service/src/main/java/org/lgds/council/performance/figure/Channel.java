package org.lgds.council.performance.figure;

/** The ways a transaction comes in. Assisted digital is help for people who cannot use a service alone. */
public enum Channel {
    /** Online, without help. */
    ONLINE("completed.online"),
    /** Online, with somebody's help. */
    ASSISTED_DIGITAL("completed.assistedDigital"),
    /** By telephone. */
    PHONE("completed.phone"),
    /** At a counter or a visit. */
    FACE_TO_FACE("completed.faceToFace"),
    /** By post. */
    POST("completed.post"),
    /** By e-mail. */
    EMAIL("completed.email");

    private final String input;

    Channel(String input) {
        this.input = input;
    }

    /** What its count is called where a missing one is named. */
    public String input() {
        return input;
    }
}
