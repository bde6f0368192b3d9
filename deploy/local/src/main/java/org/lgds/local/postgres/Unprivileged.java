package org.lgds.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lgds.local.StackFailure;
import org.lgds.local.process.Tool;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own ({@code unshare -U}) it has no privileges and yet
 * owns root's files. Where that is forbidden, as in some containers, it runs as the user nobody, who is given its data.
 */
final class Unprivileged {
    private static final int NOBODY = 65_534;

    private final List<String> prefix;
    private final boolean asNobody;

    private Unprivileged(List<String> prefix, boolean asNobody) {
        this.prefix = prefix;
        this.asNobody = asNobody;
    }

    static Unprivileged forThisUser() {
        if (!isRoot()) {
            return new Unprivileged(List.of(), false);
        }
        if (Tool.works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        return nobody();
    }

    static Unprivileged nobody() {
        var command = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        var trial = new ArrayList<>(command);
        trial.add("true");
        if (!Tool.works(trial.toArray(String[]::new))) {
            throw new StackFailure("PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                    + " Start as an ordinary user.");
        }
        return new Unprivileged(command, true);
    }

    List<String> command(String... command) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }

    /** Gives the folder to whom PostgreSQL runs as. */
    void own(Path folder) throws IOException {
        if (!asNobody) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
