package org.lgds.bench;

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
 */
public record Settings(int assets, int adoptions, int clients, int requests, List<String> only) {

    private static final Settings USUAL = new Settings(100_000, 1_000_000, 8, 1_000, List.of());

    static Settings parse(List<String> arguments) {
        var settings = USUAL;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            settings = settings.with(arguments.get(i), arguments.get(i + 1));
        }
        if (arguments.size() % 2 != 0) {
            throw new StackFailure(arguments.get(arguments.size() - 1) + " needs a value.");
        }
        return settings;
    }

    private Settings with(String option, String value) {
        return switch (option) {
            case "--assets" -> new Settings(Integer.parseInt(value), adoptions, clients, requests, only);
            case "--adoptions" -> new Settings(assets, Integer.parseInt(value), clients, requests, only);
            case "--clients" -> new Settings(assets, adoptions, Integer.parseInt(value), requests, only);
            case "--requests" -> new Settings(assets, adoptions, clients, Integer.parseInt(value), only);
            case "--only" -> new Settings(assets, adoptions, clients, requests, List.of(value.split(",")));
            default -> throw new StackFailure("There is no option " + option + ".");
        };
    }

    public boolean wants(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::contains);
    }

    public ClosedLoop loop() {
        return new ClosedLoop(clients, requests / 2, requests);
    }
}
