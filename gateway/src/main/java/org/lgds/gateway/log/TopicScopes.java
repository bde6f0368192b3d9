package org.lgds.gateway.log;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scope with which the API is read for what a topic tells of. Whoever hears events needs it too for what is not public, as else
 * {@code events:read} would open what the data's own scope closes.
 */
public final class TopicScopes {

    private static final String ASSETS = "assets:read";
    private static final String ADOPTIONS = "adoptions:read";
    private static final String COUNCILS = "councils:read";
    private static final String MATURITY = "maturity:read";
    private static final String ENGAGEMENTS = "engagements:read";

    private static final Map<String, String> SCOPES = Map.ofEntries(
            Map.entry("lgds.assets", ASSETS),
            Map.entry("lgds.suppliers", ASSETS),
            Map.entry("lgds.adoptions", ADOPTIONS),
            Map.entry("lgds.solutions", ADOPTIONS),
            Map.entry("lgds.duplications", ADOPTIONS),
            Map.entry("lgds.councils", COUNCILS),
            Map.entry("lgds.services", COUNCILS),
            Map.entry("lgds.structural-changes", COUNCILS),
            Map.entry("lgds.performance", COUNCILS),
            Map.entry("lgds.frameworks", MATURITY),
            Map.entry("lgds.assessments", MATURITY),
            Map.entry("lgds.engagement-requests", ENGAGEMENTS),
            Map.entry("lgds.engagements", ENGAGEMENTS),
            Map.entry("lgds.recommendations", ENGAGEMENTS),
            Map.entry("lgds.projects", ENGAGEMENTS),
            Map.entry("lgds.standards", ENGAGEMENTS),
            Map.entry("lgds.programmes", ENGAGEMENTS),
            Map.entry("lgds.awards", ENGAGEMENTS));

    private TopicScopes() {}

    /** The scope for what is not public in a topic; null for an unknown one, of which nobody is shown more than is public. */
    public static String of(String topic) {
        return SCOPES.get(topic);
    }

    /** Names of the topics that these scopes open. */
    static Set<String> openedBy(Set<String> scopes) {
        return SCOPES.entrySet().stream()
                .filter(topic -> scopes.contains(topic.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
