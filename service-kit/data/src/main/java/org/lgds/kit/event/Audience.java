package org.lgds.kit.event;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lgds.kit.security.Visibility;

/** Who may see an event, as {@code ce_audience} says it: {@code public}, {@code sector}, {@code lgds}, councils or a party. */
public record Audience(@JsonValue String value) {

    private static final String COUNCILS = "council:";

    public static final Audience PUBLIC = new Audience("public");
    public static final Audience SECTOR = new Audience("sector");
    public static final Audience LGDS = new Audience("lgds");

    /** The audience of what is seen this widely and concerns these councils. */
    public static Audience of(Visibility visibility, Collection<String> councils) {
        return switch (visibility) {
            case PUBLIC -> PUBLIC;
            case SECTOR -> SECTOR;
            case COUNCIL -> councils(councils);
            case LGDS -> LGDS;
        };
    }

    /** Values of the audiences that whoever sees this much is among, whatever the council: below council class alone. */
    public static List<String> reaching(Visibility sight) {
        return switch (sight) {
            case PUBLIC -> List.of(PUBLIC.value);
            case SECTOR -> List.of(PUBLIC.value, SECTOR.value);
            default -> throw new IllegalArgumentException(sight + " depends on the councils concerned");
        };
    }

    /**
     * {@code council:BST,LDS}: the councils with these codes, and LGDS.
     *
     * @throws IllegalArgumentException for none
     */
    public static Audience councils(Collection<String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("an audience of councils names one at least");
        }
        return new Audience(COUNCILS + String.join(",", new TreeSet<>(codes)));
    }

    /** {@code party:<id>}: one department, supplier or provider, and LGDS. */
    public static Audience party(String id) {
        return new Audience("party:" + id);
    }

    /**
     * Whether all who see it may know who did it: LGDS, and councils that the person acts for. A council that is merely told,
     * a peer or a partner, learns what was done and not by whom.
     */
    boolean mayKnow(Actor.Identity actor) {
        return equals(LGDS) || value.startsWith(COUNCILS) && actor.councils().containsAll(codes());
    }

    private List<String> codes() {
        return List.of(value.substring(COUNCILS.length()).split(","));
    }
}
