package org.lgds.council.performance.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.event.Change;

/**
 * A service area that councils do poorly in, where LGDS may start a project (DOMAIN.md 3.8). It is for the sector; which
 * councils are in the top quartile is told only of those that consent, as of now.
 */
@Entity
public class ServiceAreaFlag extends Aggregate {

    /** Whether an area is flagged. */
    public enum State {
        /** It is flagged. */
        FLAGGED,
        /** The test holds no longer. */
        CLEARED
    }

    @Id
    public String area;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate flaggedOn;
    public LocalDate clearedOn;

    @Convert(converter = FiguresColumn.class)
    public AreaFigures figures;

    /** Codes of the councils in the top quartile, whether or not they consent to be named. */
    public List<String> leaders;

    /** An area that was never flagged; it is persisted once {@link #assess} has flagged it. */
    static ServiceAreaFlag of(String area) {
        var flag = new ServiceAreaFlag();
        flag.area = area;
        return flag;
    }

    /** The flag of an area, held until the transaction ends; empty if it was never flagged. */
    static Optional<ServiceAreaFlag> held(String area) {
        return ServiceAreaFlag.findByIdOptional(area, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of the writing transactions. */
    static List<ServiceAreaFlag> changed(Position after, long before, int limit) {
        return ServiceAreaFlag.<ServiceAreaFlag>find(
                        "(changedIn > ?1 or changedIn = ?1 and area > ?2) and changedIn < ?3 order by changedIn, area",
                        after.transaction(),
                        after.key(),
                        before)
                .page(0, limit)
                .list();
    }

    @Override
    public String key() {
        return area;
    }

    /** Codes of the leaders that may be named. */
    List<String> named(Set<String> consenting) {
        return leaders.stream().filter(consenting::contains).toList();
    }

    /**
     * Flags the area, clears it, or keeps step with the figures while it is flagged.
     *
     * @param best codes of the councils in the top quartile
     * @param consenting codes of those that consent to be named
     */
    Optional<FlagEvent> assess(
            AreaFigures now, List<String> best, Set<String> consenting, LocalDate today, Instant instant) {
        var from = state;
        var flagged = from == State.FLAGGED;
        var same = now.equals(figures) && best.equals(leaders);
        if (flagged && now.arePoor() && same || !flagged && !now.arePoor()) {
            return Optional.empty();
        }
        figures = now;
        leaders = best;
        state = now.arePoor() ? State.FLAGGED : State.CLEARED;
        flaggedOn = flagged ? flaggedOn : today;
        clearedOn = now.arePoor() ? null : today;
        var event = flagged == now.arePoor() ? "changed" : now.arePoor() ? "flagged" : "cleared";
        return Optional.of(event(event, from, consenting, instant));
    }

    /** A council consents to be named, or does not any more; an event where that changes who is named. */
    Optional<FlagEvent> nameAgain(String council, Set<String> consenting, Instant now) {
        return state == State.FLAGGED && leaders.contains(council)
                ? Optional.of(event("changed", state, consenting, now))
                : Optional.empty();
    }

    private FlagEvent event(String event, State from, Set<String> consenting, Instant now) {
        var sequence = changed(now);
        var view = FlagView.of(this, named(consenting));
        return new FlagEvent("service_area." + event, view, Change.of(from, state, null), sequence);
    }
}
