package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A file, or a folder with everything in it. */
public final class Tree {

    private Tree() {}

    /** Deletes it; of a symbolic link only the link, never what it leads to. */
    public static void delete(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
