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
 * What the JVM keeps of one run of an application so that the next starts sooner: its classes, loaded and linked, and which
 * methods are busy (JEP 483, 514 and 515). The first run leaves a record of what it used when it is asked to stop, and before
 * the next start the cache is made of it. Jars, options or a JDK that changed begin anew. A run that is killed leaves nothing.
 *
 * @param on false if nothing is kept
 * @param folder where the caches of all applications are
 */
public record StartCache(boolean on, Path folder, Jvm jvm, Processes processes) {

    /** The first with these JEPs. */
    private static final int FIRST_JDK = 25;
    /** Of the packaging whose classes the JVM loads itself; those of another loader are not kept. */
    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    private static final String CACHE = ".aot";
    private static final String RECORD = ".record";

    /** What is run: a jar, with the jars beneath its folder. */
    record Program(List<String> options, Path jar) {

        List<String> after(List<String> others) {
            var all = new ArrayList<>(others);
            all.addAll(options);
            all.addAll(List.of("-jar", jar.toString()));
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
                Files.delete(record);
            }
        } catch (IOException e) {
            throw new StackFailure("The start cache of " + name + " cannot be kept in " + folder + ": " + e, e);
        }
    }

    /** Of a record that is no good nothing is made, and another is left by this run; the JVM tells the log why. */
    private void make(Path record, Path cache, Program program, LogFile log) throws IOException {
        var draft = folder.resolve(cache.getFileName() + ".draft");
        var options = List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + draft);
        if (processes.succeeds("The making of a start cache", jvm.command(program.after(options)), log, folder)) {
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Runs an application by its cache, or so that it leaves a record for one. */
    List<String> command(String name, Program program) {
        if (!isFor(program)) {
            return jvm.command(program.after(List.of()));
        }
        var key = key(name, program);
        var cache = folder.resolve(key + CACHE);
        return jvm.command(program.after(
                Files.exists(cache)
                        ? List.of("-XX:AOTCache=" + cache)
                        : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + folder.resolve(key + RECORD))));
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
