package org.lgds.council.performance.figure;

/** The ways a transaction comes in. Assisted digital is help for people who cannot use a service alone. */
public enum Channel {
    ONLINE("completed.online"),
    ASSISTED_DIGITAL("completed.assistedDigital"),
    PHONE("completed.phone"),
    FACE_TO_FACE("completed.faceToFace"),
    POST("completed.post"),
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
