package org.lgds.asset.publiccode;

import java.util.List;

import org.lgds.asset.publiccode.rule.Finding;
import org.lgds.asset.publiccode.rule.Findings;
import org.lgds.asset.publiccode.rule.Homes;
import org.lgds.asset.publiccode.rule.Place;
import org.lgds.asset.publiccode.value.SpecificationVersion;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Position;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.YamlDocument;
import org.lgds.asset.publiccode.yaml.YamlFault;

/**
 * Checks a publiccode.yml of specification 0.2 to 0.7 and finds all that is wrong with it at once. The file may come
 * from anyone: it can't make the check slow, large or fail. Nothing here uses the network.
 */
public final class CheckingPubliccode {

    public static final int USUAL_LIMIT = 256 * 1024;

    private final int mostBytes;

    public CheckingPubliccode() {
        this(USUAL_LIMIT);
    }

    public CheckingPubliccode(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    public PubliccodeReport check(byte[] yaml) {
        if (yaml.length > mostBytes) {
            return broken(Position.START, "Shorten the file: it is larger than %d KiB.".formatted(mostBytes / 1024));
        }
        try {
            return check(YamlDocument.read(yaml));
        } catch (YamlFault e) {
            return broken(e.at(), e.getMessage());
        }
    }

    private static PubliccodeReport check(Node root) {
        var findings = new Findings(version(root), Homes.of(Standard.PUBLICCODE, root));
        Standard.PUBLICCODE.check(root, Place.ROOT, findings);
        var found = findings.inOrder();
        return found.stream().anyMatch(Finding::isError)
                ? PubliccodeReport.invalid(found)
                : PubliccodeReport.valid(found, Publiccode.of((Mapping) root));
    }

    private static SpecificationVersion version(Node root) {
        if (root instanceof Mapping mapping
                && mapping.value("publiccodeYmlVersion").orElse(null) instanceof Scalar version) {
            return SpecificationVersion.of(version.text().strip());
        }
        return SpecificationVersion.NEWEST;
    }

    private static PubliccodeReport broken(Position at, String message) {
        return PubliccodeReport.invalid(List.of(new Finding(true, at, "", message)));
    }
}
