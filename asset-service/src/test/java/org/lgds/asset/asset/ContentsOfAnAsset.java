package org.lgds.asset.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.lgds.asset.content.Contact;

/** An asset that says all it can, for tests to change. */
final class ContentsOfAnAsset {

    private ContentsOfAnAsset() {}

    static Map<String, Object> whole(String reference, UUID supplier) {
        var asset = new HashMap<String, Object>();
        asset.put("name", "Bins");
        asset.put("summary", "Tells residents when what is collected");
        asset.put("translations", Map.of("cy", Map.of("name", "Biniau", "summary", "Pryd")));
        asset.put("type", "code");
        asset.put("origin", "council");
        asset.put("owner", Map.of("council", "LDS"));
        asset.put("services", List.of(372));
        asset.put("interactions", List.of(8, 0));
        asset.put("userNeeds", List.of("As a resident I need to know when.", "As a crew I need the route."));
        asset.put("maturityDimensions", List.of("service_design", "reuse"));
        asset.put("phase", "beta");
        asset.put("licence", "mit");
        asset.put("documentationUrl", "https://docs.example/");
        asset.put("links", List.of(Map.of("kind", "demo", "url", "https://demo.example/")));
        asset.put("supportModel", "council");
        asset.put("standards", List.of("https://standards.example/open"));
        asset.put("suppliers", List.of(supplier.toString()));
        asset.put("tags", List.of("waste"));
        asset.put("software", Map.of("platforms", List.of("web"), "type", "standalone/web"));
        asset.put("contacts", List.of(Map.of("name", "Bins team", "email", "bins@leeds.example")));
        asset.put("externalId", reference);
        return asset;
    }

    static NewAsset bins(String reference) {
        return new NewAsset(
                "Bins",
                "Tells residents when what is collected",
                null,
                AssetType.CODE,
                Origin.COUNCIL,
                new Owner("LDS", null),
                Set.of(372),
                null,
                null,
                null,
                null,
                null,
                "MIT",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Contact("Bins team", null, null)),
                reference);
    }
}
