package org.lgds.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.lgds.local.StackFailure;

/**
 * How much is measured.
 *
 * @param assets assets of the full data set
 * @param adoptions adoptions of the full data set
 * @param councils councils of the full data set beside those of the register
 * @param performance performance records of the full data set
 * @param engagements engagements of the full data set
 * @param recommendations recommendations of the full data set
 * @param ledger ledger entries of the full data set
 * @param clients concurrent clients
 * @param requests requests of each client, after half as many to warm up
 * @param only cases whose names contain one of these; empty for all
 * @param explained true if it is only shown how the database finds what is read, and nothing is timed
 * @param jdk25 a JDK, 25 or later, on which the start is measured too; null for none
 * @param held true if the stack goes on when all is measured, to be looked into
 */
public record Settings(
        int assets,
        int adoptions,
        int councils,
        int performance,
        int engagements,
        int recommendations,
        int ledger,
        int clients,
        int requests,
        List<String> only,
        boolean explained,
        Path jdk25,
        boolean held) {

    /** So many requests of one read, and of all together, until the service has compiled what it runs for them. */
    private static final int WARM = 1_000;

    private static final int ALL_WARM = 20_000;

    private static final Set<String> NUMBERS = Set.of(
            "--assets",
            "--adoptions",
            "--councils",
            "--performance",
            "--engagements",
            "--recommendations",
            "--ledger",
            "--clients",
            "--requests");

    static Settings parse(List<String> arguments) {
        var numbers = new HashMap<String, Integer>();
        List<String> only = List.of();
        var explained = false;
        Path jdk25 = null;
        var held = false;
        for (var given = arguments.iterator(); given.hasNext(); ) {
            var option = given.next();
            if (NUMBERS.contains(option)) {
                numbers.put(option, number(option, given));
            } else if (option.equals("--only")) {
                only = List.of(value(option, given).split(","));
            } else if (option.equals("--explain")) {
                explained = true;
            } else if (option.equals("--jdk25")) {
                jdk25 = Path.of(value(option, given)).toAbsolutePath();
            } else if (option.equals("--hold")) {
                held = true;
            } else {
                throw new StackFailure("There is no option " + option + ".");
            }
        }
        return new Settings(
                numbers.getOrDefault("--assets", 100_000),
                numbers.getOrDefault("--adoptions", 1_000_000),
                numbers.getOrDefault("--councils", 10_000),
                numbers.getOrDefault("--performance", 10_000_000),
                numbers.getOrDefault("--engagements", 100_000),
                numbers.getOrDefault("--recommendations", 1_000_000),
                numbers.getOrDefault("--ledger", 1_000_000),
                numbers.getOrDefault("--clients", 8),
                numbers.getOrDefault("--requests", 1_000),
                only,
                explained,
                jdk25,
                held);
    }

    private static int number(String option, Iterator<String> given) {
        var value = value(option, given);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StackFailure(option + " needs a number, not " + value + ".");
        }
    }

    private static String value(String option, Iterator<String> given) {
        if (!given.hasNext()) {
            throw new StackFailure(option + " needs a value.");
        }
        return given.next();
    }

    public boolean wants(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::contains);
    }

    /** All the clients at once: for how much is answered in a second. */
    public ClosedLoop crowd() {
        return new ClosedLoop(clients, requests / 2, requests);
    }

    /** Two clients, who seldom wait for each other: for how long an answer takes. */
    public ClosedLoop pair() {
        return new ClosedLoop(2, requests / 2, requests);
    }

    /** All the clients at once, for a service that has just started: what is timed later is then no faster for being later. */
    public ClosedLoop warming(int cases) {
        return new ClosedLoop(clients, Math.max(WARM, ALL_WARM / Math.max(1, cases)) / clients, 0);
    }
}
