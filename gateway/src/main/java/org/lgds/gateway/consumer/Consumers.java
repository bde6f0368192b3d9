package org.lgds.gateway.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.lgds.gateway.consumer.Consumer.Share;
import org.lgds.gateway.consumer.LimitSettings.By;
import org.lgds.kit.security.Caller;

/**
 * Whose requests are counted where, so that nobody uses up what is another's.
 *
 * <ul>
 *   <li>Each client has its own share, by {@code azp}. Where people share a client (plan {@code staff}), each person has
 *       their own, by {@code sub}: a script of one locks nobody else out.
 *   <li>A client that acts for one council (plan {@code council-system}) is counted in the council's share too, which all
 *       clients of that council have in common. The council's is larger than a client's (checked at the start; by default
 *       twice as large), so one busy client leaves the others some, and two busy ones do not meet. When more are busy they
 *       do, at what the council may use, and other councils notice nothing.
 *   <li>A client that acts for several councils, as a supplier's may, has its own share alone. Which council a request is
 *       for may stand in its body, which is not read here; to count it for all of them would let the supplier's work for
 *       one use up what is the others', and cost as much as it has councils.
 *   <li>People of a council are counted as people, not for the council: its systems do not lock them out, nor they those.
 *   <li>Without a token it is the address, see {@link Addresses}.
 * </ul>
 */
@Singleton
public class Consumers {

    private static final int LONGEST_NAME = 100;

    private final Plans plans;

    Consumers(LimitSettings settings) {
        this.plans = new Plans(settings);
    }

    /** The consumer of a verified token. */
    public Consumer of(SecurityIdentity identity) {
        var caller = new Caller(identity, Set.of());
        var client = caller.client().isBlank() ? Consumer.UNKNOWN : caller.client();
        var plan = plans.of(client, identity.getRoles());
        var shares = new ArrayList<Share>(2);
        shares.add(new Share(
                plan.by() == By.PERSON
                        ? Partition.ofPerson(plan.name(), client, caller.subject())
                        : Partition.ofClient(plan.name(), client),
                plan.own()));
        var councils = caller.councils();
        if (plan.council().isPresent() && councils.size() == 1) {
            shares.add(new Share(
                    Partition.ofCouncil(plan.name(), councils.iterator().next()),
                    plan.council().get()));
        }
        return new Consumer(client.substring(0, Math.min(LONGEST_NAME, client.length())), plan, List.copyOf(shares));
    }

    /** Whoever is at an address (as {@link Addresses} tells it) and has no token, or a bad one. */
    Consumer at(String address) {
        var plan = plans.anonymous();
        return new Consumer(Plan.ANONYMOUS, plan, List.of(new Share(Partition.ofAddress(address), plan.own())));
    }
}
