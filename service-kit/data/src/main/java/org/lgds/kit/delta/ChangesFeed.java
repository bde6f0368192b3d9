package org.lgds.kit.delta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Signer;
import org.lgds.kit.data.Target;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/**
 * What changed since a client's last visit. The order is that of the writing transactions, up to the oldest one still
 * open, so a late commit is never skipped. A token holds for its client's class and filters, in this database alone: after a
 * restore, or the promotion of a replica, clients start over.
 */
@RequestScoped
public class ChangesFeed {

    /** Tombstones are kept this long, and so is a token. */
    static final Duration KEPT = Duration.ofDays(90);

    /** A key before every UUID. */
    public static final String BEFORE_EVERY_UUID = "00000000-0000-0000-0000-000000000000";

    private static final String PURPOSE = "changes";

    private final Signer signer;
    private final Caller caller;
    private final Target target;
    private final EntityManager entities;
    private final Clock clock;

    ChangesFeed(Signer signer, Caller caller, Target target, EntityManager entities, Clock clock) {
        this.signer = signer;
        this.caller = caller;
        this.target = target;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Where a client stands: everything up to this transaction and key was seen.
     *
     * @param holds what had left the caller's sight before this transaction their copy does not hold: a walk tells of it no
     *     more, where the table notes it. It is the same for all pages of a walk
     */
    public record Position(long transaction, String key, long holds) {}

    /** Rows after a position and before a transaction, ordered by {@code changedIn} and key. */
    public interface Rows<E> {
        List<E> read(Position after, long before, int limit);
    }

    private record Token(String database, String fingerprint, Instant givenOn, Position position) {

        String write() {
            return String.join(
                    "\n",
                    database,
                    fingerprint,
                    givenOn.toString(),
                    "" + position.transaction(),
                    position.key(),
                    "" + position.holds());
        }

        static Token read(String text) {
            var parts = text.split("\n", -1);
            // Tokens that were given out before they said so have no such part.
            var holds = parts.length > 5 ? Long.parseLong(parts[5]) : 0;
            var position = new Position(Long.parseLong(parts[3]), parts[4], holds);
            return new Token(parts[0], parts[1], Instant.parse(parts[2]), position);
        }
    }

    /**
     * A page of changes. A first walk, which begins with all, tells of nothing that had left the caller's sight before it: they
     * have no copy of that, and that it is there is not theirs to know.
     *
     * @param firstKey a key before all others of the collection
     * @param view what the caller sees of a row; null for what they never saw
     * @throws Problem 410 for a token that does not hold here any more, 400 for one that never did
     */
    public <E extends Aggregate, T> Changes<T> of(
            ChangesQuery query, String firstKey, Rows<E> rows, Function<E, Changes.Item<T>> view) {
        return of(query, firstKey, rows, row -> row.changedIn, view);
    }

    /**
     * The same in another order than that of all changes, where some are not told to this caller.
     *
     * @param changedIn the transaction in which a row changed last for this caller: rows are read after it, and ordered by it and key
     */
    public <E extends Aggregate, T> Changes<T> of(
            ChangesQuery query,
            String firstKey,
            Rows<E> rows,
            ToLongFunction<E> changedIn,
            Function<E, Changes.Item<T>> view) {
        var database = database();
        var horizon = (long) entities.createNativeQuery("select changes_horizon()", Long.class)
                .getSingleResult();
        var after =
                query.since() == null ? new Position(0, firstKey, horizon) : position(query.since(), database, horizon);
        var found = rows.read(after, horizon, query.limit());
        var items = new ArrayList<Changes.Item<T>>();
        var last = after;
        for (var row : found) {
            last = new Position(changedIn.applyAsLong(row), row.key(), after.holds());
            var item = view.apply(row);
            if (item != null && !(item.takesAway() && last.transaction() < after.holds())) {
                items.add(item);
            }
        }
        return found.size() < query.limit()
                ? new Changes<>(items, null, token(database, new Position(horizon, firstKey, horizon)))
                : new Changes<>(items, target.with("since", token(database, last)), null);
    }

    /**
     * Names the database as it is now: another after a restore or the promotion of a replica, where ids of transactions may be
     * given out anew.
     */
    private String database() {
        var names = entities.createNativeQuery(
                        "select concat_ws(' ', id, cluster_identity(), cluster_timeline()) from database_identity",
                        String.class)
                .getSingleResult();
        return signer.hash(PURPOSE, (String) names);
    }

    private Position position(String since, String database, long horizon) {
        var token = signer.verify(PURPOSE, since)
                .map(Token::read)
                .orElseThrow(() -> Problem.invalidParameter(
                        "since", "The token was not given out by this feed; start without one."));
        var stillHolds = token.database().equals(database)
                && token.fingerprint().equals(fingerprint())
                && token.position().transaction() <= horizon
                && token.givenOn().isAfter(clock.instant().minus(KEPT));
        if (!stillHolds) {
            throw Problem.of(
                    ProblemType.GONE,
                    "The token does not hold any more: it is over %d days old, or was for other filters, another"
                            + " caller or another database. Start over without since, and remove what does not come again.",
                    KEPT.toDays());
        }
        return token.position();
    }

    private String token(String database, Position position) {
        return signer.sign(PURPOSE, new Token(database, fingerprint(), clock.instant(), position).write());
    }

    private String fingerprint() {
        return signer.hash(PURPOSE, target.fingerprint() + "|" + caller.accessClass());
    }
}
