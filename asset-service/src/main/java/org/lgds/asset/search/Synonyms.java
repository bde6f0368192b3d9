package org.lgds.asset.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What councils say in other words, where both always mean the same. Kept short: a doubtful synonym hides what was asked. */
final class Synonyms {

    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("refuse", List.of("waste", "rubbish")),
            Map.entry("rubbish", List.of("waste", "refuse")),
            Map.entry("trash", List.of("waste", "rubbish", "refuse")),
            Map.entry("govuk", List.of("gov uk")),
            Map.entry("foi", List.of("freedom of information")),
            Map.entry("hmo", List.of("houses in multiple occupation", "house in multiple occupation")),
            Map.entry("dpia", List.of("data protection impact assessment")),
            Map.entry("crm", List.of("customer relationship management")),
            Map.entry("send", List.of("special educational needs")),
            Map.entry("asb", List.of("antisocial behaviour", "anti social behaviour")),
            Map.entry("ctr", List.of("council tax reduction")),
            Map.entry("llpg", List.of("land and property gazetteer")));

    private Synonyms() {}

    static List<String> of(String word) {
        return OF.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    }
}
