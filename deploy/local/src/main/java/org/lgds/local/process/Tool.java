package org.lgds.local.process;

import java.io.IOException;

/** Small programs of the operating system. */
public final class Tool {

    private Tool() {}

    /** Whether the program is there and does this without an error. */
    public static boolean works(String... command) {
        try {
            return run(command) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a signal by the shell's own kill, which is always there; Java itself knows only TERM and KILL. */
    public static void signal(String name, long pid) {
        works("sh", "-c", "kill -" + name + " " + pid);
    }

    private static int run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
