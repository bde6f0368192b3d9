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
record CommandLine(Options options, boolean check, boolean sample, boolean help) {
    private static final Set<String> INFRASTRUCTURE = Set.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME);
    private static final Set<String> APPLICATIONS =
            Set.of(Applications.ASSET, Applications.COUNCIL, Applications.ENGAGEMENT, Applications.GATEWAY);

    static final String HELP = """
            Starts the whole LGDS suite on this machine: PostgreSQL, Kafka, Keycloak, the three services and the
            gateway. Needs a JDK (17 or later) and Maven (3.8.7 or later), nothing else. Builds what is not built.
            Ctrl-C stops everything. What was stored is there again at the next start.

            Usage: deploy/run [options]

              --port-offset N   add N to every port (gateway 8080, asset-service 8081, council-service 8082,
                                engagement-service 8083, management 9080 to 9083, Keycloak 8180, Kafka 19092
                                and 19093, PostgreSQL 15432)
              --data FOLDER     keep data, logs and passwords there; .lgds in the checkout if not given
              --reset           throw away everything kept there first
              --no-sample       do not load the sample of assets, adoptions and engagements
              --only NAMES      start only these, separated by commas: postgres, kafka, keycloak, asset-service,
                                council-service, engagement-service, gateway; or infra, the first three
              --without NAMES   start all but these
              --check           start, prove through the public API that the suite works, stop;
                                the exit code is 0 if it does, else 1
              --no-build        do not look whether something must be built
              --help            this text

            Logs are in .lgds/logs, one file for each process; the last run's end in .1.
            A process that dies is started again, up to five times in a row; with --check, never.
            """;

    static CommandLine parse(Path home, List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = Options.of(home);
        var check = false;
        var sample = true;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> {
                    return new CommandLine(options, false, false, true);
                }
                case "--port-offset" -> options = options.withPorts(Ports.shifted(number(option, rest.poll())));
                case "--data" -> options = options.withData(folder(value(option, rest.poll())));
                case "--reset" -> options = options.withReset();
                case "--only" -> options = options.withOnly(parts(option, rest.poll()));
                case "--without" -> options = options.withWithout(parts(option, rest.poll()));
                case "--no-sample" -> sample = false;
                case "--check" -> check = true;
                default -> throw new StackFailure("There is no option " + option + ". See: deploy/run --help");
            }
        }
        return new CommandLine(check ? options.withRestarts(0) : options, check, sample, false);
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

    /** As the shell of the user would read it: deploy/run tells from where it was called. */
    private static Path folder(String value) {
        return Path.of(System.getProperty("lgds.cwd", "")).toAbsolutePath().resolve(value);
    }

    private static String value(String option, String value) {
        if (value == null || value.startsWith("--")) {
            throw new StackFailure(option + " wants a value. See: deploy/run --help");
        }
        return value;
    }
}
