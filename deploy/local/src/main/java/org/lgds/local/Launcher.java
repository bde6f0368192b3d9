package org.lgds.local;

import java.nio.file.Path;
import java.util.List;

import org.lgds.local.check.Check;
import org.lgds.local.sample.Sample;

/** The main program behind deploy/run. */
public final class Launcher {
    private static final int FAILED = 1;

    private final CommandLine asked;
    private final Progress progress;

    private Launcher(CommandLine asked) {
        this.asked = asked;
        this.progress = new Progress(asked.options().out());
    }

    public static void main(String[] arguments) {
        try {
            var home = Path.of(System.getProperty("lgds.home")).toAbsolutePath();
            var asked = CommandLine.parse(home, List.of(arguments));
            new Launcher(asked).run();
        } catch (StackFailure e) {
            System.err.println("\ndeploy/run: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    /** The hook stops everything in order at Ctrl-C; when the program ends by itself all is stopped by then. */
    private void run() {
        var begin = System.nanoTime();
        var options = asked.options();
        progress.line("LGDS suite, kept in " + options.data());
        try (var stack = LocalStack.prepare(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.startAll();
            progress.done("all ready", "", Progress.since(begin));
            if (asked.sample() && stack.isWhole()) {
                var sampleBegin = System.nanoTime();
                new Sample(stack).load();
                progress.done("sample", "assets, adoptions, an engagement", Progress.since(sampleBegin));
            }
            if (asked.check()) {
                new Check(stack, progress).run();
            } else {
                new Welcome(stack, progress).print();
                stack.await();
            }
        }
    }
}
