package org.lgds.asset.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * A supplier of the controlled list, so that one company has one id wherever it is named. Two entries of one company are
 * merged; the one that goes stays readable and says where it went.
 */
@Entity
public class Supplier extends Aggregate {

    /** Whether a supplier stands, or has become part of another. */
    public enum State {
        ACTIVE,
        MERGED
    }

    @Id
    public UUID id;

    public String name;
    public List<String> aliases;

    /** The number at Companies House. */
    public String companyNumber;

    public String website;

    @Enumerated(EnumType.STRING)
    public State state;

    public UUID mergedInto;

    /** The name and all aliases, for search alone. */
    public String names;

    /** A new entry; it must be persisted. */
    static Supplier of(NewSupplier wanted) {
        var supplier = new Supplier();
        supplier.id = Ids.next();
        supplier.state = State.ACTIVE;
        supplier.describe(wanted);
        return supplier;
    }

    /**
     * Lets only suppliers of the list be named: one that was merged into another is not named any more.
     *
     * @param standing what {@link #standing} found for these and others
     * @throws Problem 409 {@code unknown-reference}, naming the one that stays where there is one
     */
    public static void mustBeStanding(Collection<UUID> suppliers, Map<UUID, UUID> standing) {
        for (var named : suppliers) {
            var stays = standing.get(named);
            if (stays == null) {
                throw unknown(named);
            }
            if (!stays.equals(named)) {
                throw Problem.of(
                        ProblemType.UNKNOWN_REFERENCE, "Supplier %s was merged into %s: name that one.", named, stays);
            }
        }
    }

    /** The refusal of an id that no supplier ever had. */
    public static Problem unknown(UUID supplier) {
        return Problem.of(
                ProblemType.UNKNOWN_REFERENCE,
                "There is no supplier %s on the list; /v1/suppliers finds those there are.",
                supplier);
    }

    /**
     * The known ones of these ids with that of the supplier each stands for now. They are held until the transaction
     * ends: a merger waits for it, and then finds what was written.
     */
    public static Map<UUID, UUID> standing(Collection<UUID> suppliers) {
        if (suppliers.isEmpty()) {
            return Map.of();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select id, coalesce(merged_into, id) from supplier where id = any(?1) order by id for share""")
                .setParameter(1, suppliers.toArray(new UUID[0]))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.toMap(row -> (UUID) row[0], row ->
                (UUID) row[1]));
    }

    @Override
    public String key() {
        return id.toString();
    }

    SupplierEvent register(Instant now) {
        return event("supplier.registered", null, null, now);
    }

    /** Replaces what is said of it; null if that is what is known. */
    SupplierEvent change(NewSupplier wanted, Instant now) {
        mustBeActive();
        var before = SupplierView.of(this, null);
        describe(wanted);
        return before.equals(SupplierView.of(this, null)) ? null : event("supplier.changed", state, null, now);
    }

    /** What went into another one is not changed any more. */
    void mustBeActive() {
        if (state == State.MERGED) {
            throw Problem.of(
                            ProblemType.WRONG_STATE,
                            "The supplier was merged into %s and is closed; work on that one.",
                            mergedInto)
                    .with("mergedInto", mergedInto);
        }
    }

    /** Goes into another one; {@link #takeOver} follows. */
    SupplierEvent merge(Supplier into, String reason, Instant now) {
        mustBeActive();
        if (into.id.equals(id)) {
            throw Problem.of(ProblemType.CONFLICT, "A supplier cannot be merged into itself; name another in into.");
        }
        into.mustBeActive();
        state = State.MERGED;
        mergedInto = into.id;
        return event("supplier.merged", State.ACTIVE, reason, now);
    }

    /**
     * Takes the names of one that went into it and, where it has none, its company number and website.
     *
     * @throws Problem 409 where they have more names together than one may have
     */
    SupplierEvent takeOver(Supplier gone, String reason, Instant now) {
        var taken = new ArrayList<>(aliases);
        taken.add(gone.name);
        taken.addAll(gone.aliases);
        companyNumber = companyNumber == null ? gone.companyNumber : companyNumber;
        website = website == null ? gone.website : website;
        keepNames(name, taken);
        if (this.aliases.size() > NewSupplier.MOST_ALIASES) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The two have %d aliases together and one may have %d: take some away from either first.",
                    this.aliases.size(),
                    NewSupplier.MOST_ALIASES);
        }
        return event("supplier.changed", state, reason, now);
    }

    /** One that was merged before into what is merged now goes where that goes. */
    SupplierEvent follow(Supplier into, String reason, Instant now) {
        mergedInto = into.id;
        return event("supplier.changed", State.MERGED, reason, now);
    }

    private void describe(NewSupplier wanted) {
        companyNumber = wanted.companyNumber();
        website = wanted.website();
        keepNames(wanted.name(), wanted.aliases());
    }

    /** Aliases that say no more than the name or one before them are left out. */
    private void keepNames(String name, List<String> aliases) {
        var byPlain = new LinkedHashMap<String, String>();
        byPlain.put(PlainName.of(name), name.strip());
        aliases.forEach(alias -> byPlain.putIfAbsent(PlainName.of(alias), alias.strip()));
        var kept = List.copyOf(byPlain.values());
        this.name = kept.get(0);
        this.aliases = List.copyOf(kept.subList(1, kept.size()));
        names = String.join(" | ", kept);
    }

    private SupplierEvent event(String name, State from, String reason, Instant now) {
        return SupplierEvent.of(name, this, Change.of(from, state, reason), changed(now));
    }
}
