package org.lgds.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command in a session of its own. A terminal sends Ctrl-C to every process of its foreground group at once;
 * only the launcher shall get it, so that it can stop the children in order.
 */
final class OwnSession {
    private static final List<String> PREFIX = prefix();

    private OwnSession() {}

    static List<String> of(List<String> command) {
        var all = new ArrayList<>(PREFIX);
        all.addAll(command);
        return all;
    }

    /** Linux has setsid; macOS has not, but brings Perl. With neither, Ctrl-C still stops everything, if not in order. */
    private static List<String> prefix() {
        if (Tool.works("setsid", "true")) {
            return List.of("setsid");
        }
        if (Tool.works("perl", "-e", "1")) {
            return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--");
        }
        return List.of();
    }
}
