package org.lgds.asset.finding;

import java.util.function.Predicate;

import org.lgds.asset.spend.DuplicateSpend;

/**
 * What a reader of a finding may know of its members.
 *
 * @param own councils whose records they read
 * @param shared members whose councils let them know the cost now
 */
public record Reader(Predicate<String> own, Predicate<FindingMember> shared) {

    /** LGDS, and the audit. */
    public static final Reader OF_EVERYTHING = new Reader(council -> true, member -> true);

    private static final Reader OF_NOTHING = new Reader(council -> false, member -> false);

    /**
     * What every member council may know at once, and for good: of several none is told another's cost, not even one that is
     * shared now, as what was told stays in the log after a council has taken its word back.
     */
    static Reader ofAll(DuplicationFinding finding) {
        return finding.councils.size() == 1 ? OF_EVERYTHING : OF_NOTHING;
    }

    /** True if they may know its cost exactly; others they are told in bands. */
    public boolean knows(FindingMember member) {
        return member.council() != null && own.test(member.council()) || shared.test(member);
    }

    /** True of a reuse check of a council that is not theirs: they know that it is there, but not what it says. */
    public boolean mayNotRead(FindingMember member) {
        return member.reuseCheck() != null && !own.test(member.council());
    }

    /**
     * True if they may know how alike the members are. Whoever writes one text and reads how alike it is to another, or which
     * of two is closer to it, finds the other out letter by letter.
     */
    boolean knowsLikeness(DuplicationFinding finding) {
        return finding.members.all().stream().noneMatch(this::mayNotRead);
    }

    /**
     * True if they may know the totals exactly. From a total and their own cost they could work out the cost of another.
     */
    public boolean knowsAll(DuplicationFinding finding) {
        return finding.members.all().stream()
                .filter(member -> member.cost() != null)
                .allMatch(this::knows);
    }

    /** The spend they are told of: for who may not know every cost nothing of it depends on more than each one's band. */
    public DuplicateSpend spend(DuplicationFinding finding) {
        return knowsAll(finding) ? finding.spend : finding.banded;
    }
}
