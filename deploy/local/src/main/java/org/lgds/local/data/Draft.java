package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Something is made in a draft and then moved to where it belongs, so that it is there in full or not at all. */
public final class Draft {

    private Draft() {}

    /** A new folder beside the one it shall become. What launchers that are no more have left there half done goes. */
    public static Path of(Path folder) throws IOException {
        var name = folder.getFileName();
        forget(Pattern.compile(Pattern.quote(name + ".") + "(\\d{1,18})\\.\\d{10,20}"), folder.getParent());
        return Files.createTempDirectory(
                folder.getParent(), name + "." + ProcessHandle.current().pid() + ".");
    }

    /** Another launcher that shares the folder may be at work on its own. */
    private static void forget(Pattern drafts, Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            for (var entry : entries.toList()) {
                var draft = drafts.matcher(entry.getFileName().toString());
                if (draft.matches()
                        && ProcessHandle.of(Long.parseLong(draft.group(1))).isEmpty()) {
                    Tree.delete(entry);
                }
            }
        }
    }
}
