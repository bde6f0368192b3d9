package org.lgds.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the person at the keyboard sees: one line a step, with the time it took. */
public final class Progress {
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    public static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** A step that is done. */
    public void done(String who, String what, Duration time) {
        line("  %-26s%-44s%6.1f s".formatted(who, what, time.toMillis() / 1000.0));
    }

    /** A step that begins and takes long enough to deserve a word. */
    public void note(String who, String what) {
        line("  %-26s%s".formatted(who, what));
    }

    public void log(List<String> tail) {
        tail.forEach(text -> line("      | " + text));
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
