package org.lgds.local.sample;

import java.util.List;
import java.util.Map;

/**
 * A real asset of the catalogue's sample: facts about software that councils share today.
 *
 * @param party the owner, which is no council
 * @param services LGSL codes; none for what serves all services
 */
record SampleAsset(
        String name,
        String summary,
        String type,
        String origin,
        String party,
        List<Integer> services,
        String licence,
        String repository,
        String version) {

    static final List<SampleAsset> ALL = List.of(
            new SampleAsset(
                    "LocalGov Drupal",
                    "A content management system for council websites, built and kept by councils together.",
                    "code",
                    "sector_body",
                    "localgov-drupal",
                    List.of(),
                    "GPL-2.0-or-later",
                    "https://github.com/localgovdrupal/localgov_project",
                    "3.1.0"),
            new SampleAsset(
                    "FixMyStreet Platform",
                    "Lets residents report street problems on a map and passes each to whoever must mend it.",
                    "code",
                    "sector_body",
                    "mysociety",
                    List.of(372, 566, 1287),
                    "AGPL-3.0-or-later",
                    "https://github.com/mysociety/fixmystreet",
                    "5.0.0"),
            new SampleAsset(
                    "GOV.UK Notify",
                    "Sends e-mails, text messages and letters for public services.",
                    "platform",
                    "gds",
                    "gds",
                    List.of(),
                    "MIT",
                    "https://github.com/alphagov/notifications-api",
                    "2.0.0"),
            new SampleAsset(
                    "GOV.UK Pay",
                    "Takes card payments for public services and reports on them.",
                    "platform",
                    "gds",
                    "gds",
                    List.of(),
                    "MIT",
                    "https://github.com/alphagov/pay-connector",
                    "1.0.0"),
            new SampleAsset(
                    "PlanX",
                    "Guides people through planning rules, from finding out what is needed to sending an application.",
                    "code",
                    "sector_body",
                    "open-digital-planning",
                    List.of(485, 487),
                    "MPL-2.0",
                    "https://github.com/theopensystemslab/planx-new",
                    "1.0.0"),
            new SampleAsset(
                    "Back-office Planning System",
                    "Helps planning officers to validate, assess and decide planning applications.",
                    "code",
                    "sector_body",
                    "open-digital-planning",
                    List.of(485, 487),
                    "MIT",
                    "https://github.com/unboxed/bops",
                    "1.0.0"));

    /** What is sent to the catalogue. */
    Map<String, Object> body() {
        return Map.of(
                "name", name,
                "summary", summary,
                "type", type,
                "origin", origin,
                "owner", Map.of("party", party),
                "services", services,
                "crossCutting", services.isEmpty(),
                "licence", licence,
                "repositoryUrl", repository,
                "tags", List.of("sample"));
    }
}
