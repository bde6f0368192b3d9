package org.lgds.gateway.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.connection.Unread;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.BearerToken;

/**
 * Counts every request once, when its token is known and before its body is read, refuses what is beyond the consumer's
 * limits with 429, and says on every answer what is left.
 *
 * <p>Limits are of one instance of the gateway: each grants the part {@code 1 / lgds.limits.instances} of the configured
 * ones, and shows that part, so a client that is kept to one instance gets no more. What was used is forgotten at a
 * restart.
 */
@ApplicationScoped
public class Limits {

    /** Before all that refuses, so that its answers are counted and marked too. */
    private static final int FIRST = 1900;

    /** Just before the kit's door (1000). */
    private static final int NO_TOKEN = 1020;

    /** After authentication (200), before authorisation (100) and all routes. */
    private static final int TOKEN_KNOWN = 190;

    private final Consumers consumers;
    private final Door door;
    private final Allowances addresses;
    private final Allowances known;

    Limits(Consumers consumers, LimitSettings settings, Door door, MeterRegistry meters) {
        this.consumers = consumers;
        this.door = door;
        this.addresses = new Allowances(settings.addresses(), TimeMeter.SYSTEM_NANOTIME);
        this.known = new Allowances(settings.consumers(), TimeMeter.SYSTEM_NANOTIME);
        meters.gauge("lgds.limits.addresses", addresses, Allowances::size);
        meters.gauge("lgds.limits.consumers", known, Allowances::size);
    }

    void register(@Observes Filters filters) {
        filters.register(this::mark, FIRST);
        filters.register(this::countWhatIsNoToken, NO_TOKEN);
        filters.register(this::count, TOKEN_KNOWN);
    }

    /**
     * Counts a bad token for the address it came from; the request's body will not be read.
     *
     * @return the refusal, if the address has nothing left
     */
    public Optional<Problem> countBadToken(RoutingContext context) {
        var standing = take(context, anonymous(context));
        Unread.close(context);
        return standing.refused() ? Optional.of(QuotaExceeded.problem(standing)) : Optional.empty();
    }

    /** It is bad before anyone has work with it; the door's own check comes next and says so. */
    private void countWhatIsNoToken(RoutingContext context) {
        var authorization = context.request().getHeader("Authorization");
        var spent = authorization == null || BearerToken.isIn(authorization)
                ? Optional.<Problem>empty()
                : countBadToken(context);
        if (spent.isPresent()) {
            door.refuse(context, spent.get());
        } else {
            context.next();
        }
    }

    private void mark(RoutingContext context) {
        context.addHeadersEndHandler(sending -> {
            // What was refused before its token was known is its address's.
            Standing standing = context.get(Standing.KEY);
            if (standing == null) {
                standing = take(context, anonymous(context));
            }
            context.response()
                    .putHeader("RateLimit-Policy", standing.policyField())
                    .putHeader("RateLimit", standing.limitField());
        });
        context.next();
    }

    private void count(RoutingContext context) {
        var standing = take(context, consumer(context));
        if (standing.refused()) {
            Unread.close(context);
            door.refuse(context, QuotaExceeded.problem(standing));
        } else {
            context.next();
        }
    }

    private Consumer consumer(RoutingContext context) {
        var identity = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        if (identity == null || identity.isAnonymous()) {
            return anonymous(context);
        }
        return remembered(identity).orElseGet(() -> consumers.of(identity));
    }

    private static Optional<Consumer> remembered(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(Consumer.KEY));
    }

    private Consumer anonymous(RoutingContext context) {
        return consumers.at(Addresses.of(context.request().remoteAddress().hostAddress()));
    }

    private Standing take(RoutingContext context, Consumer consumer) {
        var standing = take(consumer);
        context.put(Consumer.KEY, consumer).put(Standing.KEY, standing);
        return standing;
    }

    /** From all its shares or from none. A refusal tells of all that are spent, as whoever waits waits for the last. */
    Standing take(Consumer consumer) {
        var shares = consumer.shares();
        var taken = new ArrayList<Taken>(2);
        for (var share : shares) {
            var one = of(share.partition()).take(share.partition(), share.terms());
            taken.add(one);
            if (!one.granted()) {
                giveBack(shares.subList(0, taken.size() - 1));
                shares.subList(taken.size(), shares.size())
                        .forEach(other -> taken.add(of(other.partition()).look(other.partition(), other.terms())));
                break;
            }
        }
        return new Standing(taken);
    }

    private void giveBack(List<Consumer.Share> shares) {
        for (var share : shares) {
            of(share.partition()).giveBack(share.partition(), share.terms());
        }
    }

    /** Apart, so that a flood of addresses takes no room from those who have a token. */
    private Allowances of(Partition partition) {
        return partition.kind() == Partition.Kind.ADDRESS ? addresses : known;
    }
}
