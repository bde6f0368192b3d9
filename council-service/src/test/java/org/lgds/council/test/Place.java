package org.lgds.council.test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.council.Authority;
import org.lgds.council.council.Council;
import org.lgds.council.council.Facts;
import org.lgds.council.council.RegisteredCouncil;
import org.lgds.council.council.Tier;
import org.lgds.kit.event.Journal;

/** Makes councils in being that no other test has: their codes have four letters and begin with Q. */
@ApplicationScoped
public class Place {

    private static final String NUMBERS = "org.lgds.council.test.numbers";

    private final Journal journal;

    Place(Journal journal) {
        this.journal = journal;
    }

    /** A code that nobody has. */
    public static String code() {
        var number = number();
        return "Q%c%c%c".formatted('A' + number / 676 % 26, 'A' + number / 26 % 26, 'A' + number % 26);
    }

    /** A GSS code that nobody has: {@code prefix} is {@code E06}, {@code E07} or another. */
    public static String gss(String prefix) {
        return "%s9%05d".formatted(prefix, number());
    }

    /** Each once for the database, which outlives the application and its classes where tests start it anew. */
    private static synchronized int number() {
        var number = Integer.getInteger(NUMBERS, 0);
        System.setProperty(NUMBERS, String.valueOf(number + 1));
        return number;
    }

    /** Leaves only the register's own councils to be compared: what is made here has no facts any more. */
    public void standAside() {
        QuarkusTransaction.requiringNew()
                .run(() -> Council.update("facts.population = null, facts.populationAsOf = null, facts.areaKm2 = null,"
                        + " facts.deprivationScore = null, facts.ruralShare = null where code like 'Q___'"));
    }

    public String county(int population) {
        return council(Council.Type.COUNTY, null, null, new Facts(population, 2020, 100.0, 10.0, 0.5));
    }

    public String district(String county, int population) {
        return council(
                Council.Type.NON_METROPOLITAN_DISTRICT, county, null, new Facts(population, 2020, 10.0, 20.0, 0.25));
    }

    public String unitary(int population) {
        return council(Council.Type.UNITARY, null, null, new Facts(population, 2020, 10.0, 30.0, 0.75));
    }

    public String council(Council.Type type, String county, String authority, Facts facts) {
        var code = code();
        var line = new RegisteredCouncil(
                code,
                "Council " + code,
                null,
                type,
                type.tier(),
                "England",
                "South East",
                gss(type.tier() == Tier.UPPER ? "E10" : type.tier() == Tier.LOWER ? "E07" : "E06"),
                List.of(),
                null,
                "council-" + code.toLowerCase(Locale.ROOT),
                county,
                authority,
                facts.population(),
                facts.populationAsOf(),
                facts.areaKm2(),
                facts.deprivationScore(),
                facts.ruralShare(),
                null,
                null,
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> {
            Authority body = authority == null ? null : Authority.findById(authority);
            var council = Council.registered(line, body);
            journal.add(council.register(Instant.now()));
            council.persist();
        });
        return code;
    }
}
