package org.lgds.asset.publiccode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A publiccode.yml in the making: what is known of it so far, key by key, whether or not that is enough. */
public final class PubliccodeDraft {

    /** As the standard lists them, so that a file reads the same whatever was known first. */
    private static final List<String> ORDER = List.of(
            "publiccodeYmlVersion",
            "name",
            "applicationSuite",
            "url",
            "landingURL",
            "isBasedOn",
            "softwareVersion",
            "releaseDate",
            "logo",
            "platforms",
            "categories",
            "usedBy",
            "fundedBy",
            "roadmap",
            "developmentStatus",
            "softwareType",
            "supports",
            "organisation",
            "intendedAudience",
            "description",
            "legal",
            "maintenance",
            "localisation",
            "dependsOn",
            "de");

    /** The core schema is what YAML 1.2 readers resolve by: whatever they took for no text is put in quotes. */
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSchema(new CoreSchema())
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(120)
            .build();

    private final Map<String, Object> tree;

    private PubliccodeDraft(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** Of nothing but the version of the standard. */
    public static PubliccodeDraft empty() {
        return new PubliccodeDraft(PubliccodeTree.section("publiccodeYmlVersion", "0.7"));
    }

    /** Of all that a file says, without what the standard has deprecated since. */
    public static PubliccodeDraft of(Publiccode file) {
        return new PubliccodeDraft(PubliccodeTree.of(file));
    }

    /** Says something; nothing, an empty list or an empty section, leaves what was said before. */
    public PubliccodeDraft say(Object value, String... path) {
        var said = PubliccodeTree.section(path[path.length - 1], value);
        if (!said.isEmpty()) {
            section(Arrays.asList(path).subList(0, path.length - 1)).putAll(said);
        }
        return this;
    }

    /** Takes back what was said, if it was. */
    public PubliccodeDraft unsay(String... path) {
        section(Arrays.asList(path).subList(0, path.length - 1)).remove(path[path.length - 1]);
        return this;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> section(List<String> path) {
        var section = tree;
        for (var key : path) {
            section = (Map<String, Object>) section.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
        }
        return section;
    }

    public String yaml() {
        var ordered = new LinkedHashMap<String, Object>();
        ORDER.stream().filter(tree::containsKey).forEach(key -> ordered.put(key, tree.get(key)));
        return new Dump(SETTINGS).dumpToString(ordered);
    }

    /** The same for the same facts, however their file was laid out: SHA-256, in hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(yaml().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
