package org.lgds.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lgds.local.kafka.Kafka;
import org.lgds.local.keycloak.Keycloak;
import org.lgds.local.postgres.Postgres;
import org.lgds.local.service.Applications;

/** What was asked for on the command line. */
record CommandLine(Options options, boolean check, boolean sample) {
    private static final Set<String> INFRASTRUCTURE = Set.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME);
    private static final Set<String> APPLICATIONS =
            Set.of(Applications.ASSET, Applications.COUNCIL, Applications.ENGAGEMENT, Applications.GATEWAY);

    static CommandLine parse(Path home, List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = Options.of(home).withRunning(Running.usual().withCached());
        var check = false;
        var sample = true;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--port-offset" -> options = options.withPorts(Ports.shifted(number(option, rest.poll())));
                case "--data" ->
                    options =
                            options.withData(Path.of(value(option, rest.poll())).toAbsolutePath());
                case "--reset" -> options = options.withReset();
                case "--only" -> options = options.withOnly(parts(option, rest.poll()));
                case "--without" -> options = options.withWithout(parts(option, rest.poll()));
                case "--no-sample" -> sample = false;
                case "--check" -> check = true;
                default -> throw new StackFailure("There is no option " + option + ". See: deploy/run --help");
            }
        }
        if (Stream.concat(INFRASTRUCTURE.stream(), APPLICATIONS.stream()).noneMatch(options::wants)) {
            throw new StackFailure("With these --only and --without nothing is left to start.");
        }
        return new CommandLine(check ? options.withRestarts(0) : options, check, sample);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value(option, value));
        } catch (NumberFormatException e) {
            throw new StackFailure(option + " wants a whole number, not " + value + ".");
        }
    }

    private static Set<String> parts(String option, String value) {
        var known =
                Stream.concat(INFRASTRUCTURE.stream(), APPLICATIONS.stream()).toList();
        var names = new LinkedHashSet<String>();
        for (var name : value(option, value).split(",")) {
            if (name.equals("infra")) {
                names.addAll(INFRASTRUCTURE);
            } else if (known.contains(name)) {
                names.add(name);
            } else {
                throw new StackFailure(option + ": there is no part " + name + ". See: deploy/run --help");
            }
        }
        return names;
    }

    private static String value(String option, String value) {
        if (value == null || value.startsWith("--")) {
            throw new StackFailure(option + " wants a value. See: deploy/run --help");
        }
        return value;
    }
}
