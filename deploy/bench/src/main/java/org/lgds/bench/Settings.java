package org.lgds.bench;

import java.util.Iterator;
import java.util.List;

import org.lgds.local.StackFailure;

/**
 * How much is measured.
 *
 * @param assets assets of the full data set
 * @param adoptions adoptions of the full data set
 * @param clients concurrent clients
 * @param requests requests of each client, after half as many to warm up
 * @param only cases whose names contain one of these; empty for all
 * @param held true if the stack goes on when all is measured, to be looked into
 */
public record Settings(int assets, int adoptions, int clients, int requests, List<String> only, boolean held) {

    private static final Settings USUAL = new Settings(100_000, 1_000_000, 8, 1_000, List.of(), false);

    static Settings parse(List<String> arguments) {
        var settings = USUAL;
        var given = arguments.iterator();
        while (given.hasNext()) {
            settings = settings.with(given.next(), given);
        }
        return settings;
    }

    private Settings with(String option, Iterator<String> given) {
        return switch (option) {
            case "--assets" -> new Settings(number(option, given), adoptions, clients, requests, only, held);
            case "--adoptions" -> new Settings(assets, number(option, given), clients, requests, only, held);
            case "--clients" -> new Settings(assets, adoptions, number(option, given), requests, only, held);
            case "--requests" -> new Settings(assets, adoptions, clients, number(option, given), only, held);
            case "--only" ->
                new Settings(
                        assets,
                        adoptions,
                        clients,
                        requests,
                        List.of(value(option, given).split(",")),
                        held);
            case "--hold" -> new Settings(assets, adoptions, clients, requests, only, true);
            default -> throw new StackFailure("There is no option " + option + ".");
        };
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
}
