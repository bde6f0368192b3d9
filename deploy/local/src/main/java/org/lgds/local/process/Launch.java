package org.lgds.local.process;

import java.util.List;
import java.util.Map;

/** How one child process is run, and the signal that asks it to end. */
public record Launch(List<String> command, Map<String, String> environment, String stopSignal) {

    public static Launch of(List<String> command, Map<String, String> environment) {
        return new Launch(command, environment, "TERM");
    }
}
