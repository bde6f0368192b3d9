package org.lgds.local.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lgds.local.StackFailure;

/**
 * What tells a stack's folder from any other, so that nothing else is ever used as one, or emptied: a file that is put into
 * it while it is empty. Earlier versions did not put it there; theirs are known by the lock and a key in the form that only
 * the launcher writes, and are emptied only if there is nothing in them but what a stack makes.
 *
 * @param marked whether the file is there
 * @param strangers what a stack did not make; never any in a marked folder, which was empty once
 */
record Owned(boolean marked, Set<String> strangers) {
    static final String LOCK = "lock";
    static final String MARK = "lgds-stack";

    private static final String TEXT = """
            The LGDS suite's local stack keeps its data in this folder.
            deploy/run --reset throws away everything in it.
            """;
    private static final Set<String> MADE =
            Set.of(LOCK, MARK, "kafka", "logs", "postgres", "programs", "realm", "secrets", "start-cache", "work");
    /** A cluster whose making was cut short. */
    private static final Pattern DRAFT = Pattern.compile("postgres\\.\\d{10,20}");

    private static final Pattern PROCESS = Pattern.compile("\\d{0,20}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST = 43;
    private static final int NAMED = 3;

    /**
     * Looks at a folder and changes nothing.
     *
     * @throws StackFailure if it holds something and is no stack's
     */
    static Owned look(Path folder) throws IOException {
        Set<String> names;
        try (var entries = Files.list(folder)) {
            names = entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        // Listed first: another launcher marks the folder before it puts anything else there.
        if (Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
            return new Owned(true, Set.of());
        }
        var locked = holds(folder.resolve(LOCK), PROCESS);
        var strangers = names.stream()
                .filter(name -> !MADE.contains(name) && !DRAFT.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty()
                || locked && names.size() == 1
                || locked && holds(folder.resolve("secrets/signing-key"), KEY)) {
            return new Owned(false, strangers);
        }
        throw new StackFailure(folder + " holds other things (" + some(names) + "). The stack's data may be in a new or"
                + " an empty folder, or in one that the stack made: --data FOLDER");
    }

    /** Marks it, unless it is marked or holds anything that a stack did not make. */
    void mark(Path folder) throws IOException {
        if (!marked && strangers.isEmpty()) {
            Files.writeString(folder.resolve(MARK), TEXT);
        }
    }

    void requireNoStrangers(Path folder) {
        if (!strangers.isEmpty()) {
            throw new StackFailure("Nothing was thrown away: " + folder + " holds things that the stack did not make ("
                    + some(strangers)
                    + "). Move them elsewhere, or keep the stack's data in another folder: --data FOLDER");
        }
    }

    private static boolean holds(Path file, Pattern form) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) <= LONGEST
                && form.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .matches();
    }

    private static String some(Set<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? ", ..." : "");
    }
}
