package org.lgds.local.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;

import org.lgds.local.StackFailure;
import org.lgds.local.process.Jvm;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Processes;

/**
 * What the JVM keeps of one run of an application so that the next starts sooner: its classes, loaded and, from JDK 25 on,
 * linked (JEP 350, 483 and 514). The first run leaves a record of what it used when it is asked to stop, and before the next
 * start the cache is made of it. Jars, options or a JDK that changed begin anew. A run that is killed leaves nothing.
 *
 * @param on false if nothing is kept
 * @param folder where the caches of all applications are
 */
public record StartCache(boolean on, Path folder, Jvm jvm, Processes processes) {

    /** The first that the suite runs on; it has JEP 350. */
    private static final int FIRST_JDK = 17;
    /** The first with JEP 514. */
    private static final int FIRST_THAT_LINKS = 25;
    /** Of the packaging whose classes the JVM loads itself; those of another loader are not kept. */
    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    /**
     * Where it was made for. At another address, which is usual as it makes attacks harder, the JVM would correct every
     * pointer of it at each start, and all of it would be memory of this process alone.
     */
    private static final List<String> IN_PLACE =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    /** Exit codes above are of processes that a signal ended. */
    private static final int SIGNALLED = 128;

    private static final String CACHE = ".cache";
    private static final String RECORD = ".record";

    /** What is run: a jar, with the jars beneath its folder. */
    record Program(List<String> options, Path jar) {

        List<String> after(List<String> others) {
            return command(others, List.of("-jar", jar.toString()));
        }

        /** Only looks whether the JVM starts. */
        List<String> looked(List<String> others) {
            return command(others, List.of("-cp", jar.toString(), "-version"));
        }

        private List<String> command(List<String> others, List<String> what) {
            var all = new ArrayList<>(others);
            all.addAll(options);
            all.addAll(what);
            return all;
        }
    }

    /** Makes the cache of what the run before has left, if it left anything and there is none yet. */
    void prepare(String name, Program program, LogFile log) {
        if (!isFor(program)) {
            return;
        }
        var key = key(name, program);
        try {
            forgetOthers(name, key);
            var record = folder.resolve(key + RECORD);
            if (Files.exists(record)) {
                make(record, folder.resolve(key + CACHE), program, log);
            }
        } catch (IOException e) {
            throw new StackFailure("The start cache of " + name + " cannot be kept in " + folder + ": " + e, e);
        }
    }

    /** Of a record that is no good nothing is made, and another is left by this run; the JVM tells the log why. */
    private void make(Path record, Path cache, Program program, LogFile log) throws IOException {
        var made = links() ? folder.resolve(cache.getFileName() + ".draft") : record;
        if (processes.succeeds(
                "The making of a start cache", jvm.command(making(record, made, program)), log, folder)) {
            Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(record);
    }

    /** Before JDK 25 the record is the cache already, and all there is to do is to see that the JVM takes it. */
    private List<String> making(Path record, Path made, Program program) {
        return links()
                ? program.after(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + made))
                : program.looked(List.of("-XX:SharedArchiveFile=" + record, "-Xshare:on"));
    }

    /** Runs an application by its cache, or so that it leaves a record for one. */
    List<String> command(String name, Program program) {
        if (!isFor(program)) {
            return jvm.command(program.after(List.of()));
        }
        var key = key(name, program);
        var cache = folder.resolve(key + CACHE);
        return jvm.command(program.after(Files.exists(cache) ? by(cache) : leaving(folder.resolve(key + RECORD))));
    }

    /**
     * After a run that ended before it was ready: of what it has recorded no cache is made, and one that the JVM crashed
     * with, as with a damaged one, is thrown away.
     *
     * @return whether there was such a cache
     */
    boolean drop(String name, Program program, int exitCode) {
        if (!isFor(program)) {
            return false;
        }
        var key = key(name, program);
        try {
            Files.deleteIfExists(folder.resolve(key + RECORD));
            return exitCode > SIGNALLED && Files.deleteIfExists(folder.resolve(key + CACHE));
        } catch (IOException e) {
            throw new StackFailure("The start cache of " + name + " in " + folder + " cannot be deleted: " + e, e);
        }
    }

    private List<String> by(Path cache) {
        var options = new ArrayList<>(IN_PLACE);
        options.add((links() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache);
        return options;
    }

    private List<String> leaving(Path record) {
        // Else it lists all classes that cannot be kept, and the log ends with them and not with what went wrong.
        return links()
                ? List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record, "-Xlog:aot=error")
                : List.of("-XX:ArchiveClassesAtExit=" + record, "-Xlog:cds=error");
    }

    private boolean links() {
        return jvm.jdk().feature() >= FIRST_THAT_LINKS;
    }

    private boolean isFor(Program program) {
        if (!on || jvm.jdk().feature() < FIRST_JDK) {
            return false;
        }
        try (var jar = new JarFile(program.jar().toFile())) {
            return ENTRY_POINT.equals(jar.getManifest().getMainAttributes().getValue("Main-Class"));
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + program.jar() + ": " + e, e);
        }
    }

    /** Another name for whatever would make the JVM refuse the cache. */
    private String key(String name, Program program) {
        var of = new StringBuilder(jvm.jdk().build()).append(jvm.command(program.after(List.of())));
        try (var files = Files.walk(program.jar().getParent())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                of.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
            }
            var sha = MessageDigest.getInstance("SHA-256").digest(of.toString().getBytes(StandardCharsets.UTF_8));
            return name + "-" + HexFormat.of().formatHex(sha, 0, 8);
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + program.jar().getParent() + ": " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOthers(String name, String key) throws IOException {
        try (var kept = Files.newDirectoryStream(folder, name + "-*")) {
            for (var file : kept) {
                var of = file.getFileName().toString();
                if (!of.equals(key + CACHE) && !of.equals(key + RECORD)) {
                    Files.delete(file);
                }
            }
        }
    }
}
