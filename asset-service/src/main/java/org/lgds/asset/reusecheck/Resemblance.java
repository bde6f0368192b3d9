package org.lgds.asset.reusecheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import jakarta.persistence.Tuple;
import org.lgds.asset.match.MatchScore;
import org.lgds.asset.match.MatchScore.Services;

/** A record that was compared, with its score and the words for it. */
final class Resemblance {

    private final Tuple row;
    private final Services services;
    private final MatchScore score;

    /**
     * The resemblance of a row.
     *
     * @param wanted LGIL codes that are looked for; none for the whole of the service
     */
    Resemblance(Tuple row, Set<Integer> wanted) {
        this.row = row;
        services = Services.valueOf(row.get("services", String.class));
        var pair = interactions(List.copyOf(wanted), Arrays.asList(row.get("interactions", Integer[].class)));
        score = MatchScore.of(services, pair.get(0), pair.get(1), row.get("text", BigDecimal.class));
    }

    /** The pair that decides: one they have in common, else one of each, null for who names none. */
    private static List<Integer> interactions(List<Integer> wanted, List<Integer> there) {
        var common = wanted.stream().filter(there::contains).findFirst();
        return common.map(code -> List.of(code, code)).orElseGet(() -> Arrays.asList(first(wanted), first(there)));
    }

    private static Integer first(List<Integer> codes) {
        return codes.isEmpty() ? null : codes.get(0);
    }

    UUID id() {
        return row.get("id", UUID.class);
    }

    boolean sharesWords() {
        return score.text().signum() > 0;
    }

    BigDecimal match() {
        return score.match();
    }

    Match asAsset() {
        var live = row.get("live", Number.class).intValue();
        var words = words();
        if (live > 0) {
            words.add("live in %d %s".formatted(live, live == 1 ? "council" : "councils"));
        }
        words.add("readiness " + plain("readiness"));
        addStanding(words);
        return asset(words);
    }

    Match asResearch() {
        var words = words();
        var released = row.get("released");
        if (released != null) {
            words.add("released on " + day(released));
        }
        addStanding(words);
        return asset(words);
    }

    Match asSolution() {
        var words = words().add("%s in council %s".formatted(plain("state"), council()));
        return new Match(null, id(), council(), name(), Match.Score.of(score), words.toString());
    }

    private Match asset(StringJoiner words) {
        return new Match(id(), null, council(), name(), Match.Score.of(score), words.toString());
    }

    private void addStanding(StringJoiner words) {
        if (plain("state").equals("endorsed")) {
            words.add("endorsed by LGDS");
        }
    }

    private StringJoiner words() {
        var same = score.interaction().compareTo(BigDecimal.ONE) == 0;
        var other = score.interaction().signum() == 0;
        return new StringJoiner("; ").add(about() + (same ? " and interaction" : other ? ", another interaction" : ""));
    }

    private String about() {
        return switch (services) {
            case SAME -> "Same service";
            case SAME_AREA -> "Same service area";
            case UNRELATED -> "For any service";
        };
    }

    private String name() {
        return row.get("name", String.class);
    }

    private String council() {
        return row.get("council", String.class);
    }

    private String plain(String column) {
        return row.get(column, String.class).toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
