package org.lgds.asset.publiccode.value;

/** What software is about: a closed list of the standard. */
public final class Categories {

    public static final TextCheck CHECK = Vocabulary.ofFile("the list of categories", "categories.txt")
            .besides("scopes.txt", "intendedAudience.scope");

    private Categories() {}

    public static boolean has(String word) {
        return CHECK.judge(word).equals(Verdict.GOOD);
    }
}
