package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.value.SpecificationVersion;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.Sequence;

/**
 * One row of the standard.
 *
 * @param mandatoryBefore older versions ask for the key, newer ones leave it free; null if none asks
 * @param since older versions don't know the key; null if all do
 * @param instead what to do with a deprecated key; null if it is not
 */
public record Key(
        String name,
        Type type,
        Demand.Rule demand,
        SpecificationVersion mandatoryBefore,
        SpecificationVersion since,
        String instead) {

    public static Key key(String name, Type type) {
        return new Key(name, type, section -> Demand.NOTHING, null, null, null);
    }

    public Key mandatory() {
        return where(section -> Demand.MANDATORY);
    }

    /** For a key that depends on others of its section. */
    public Key where(Demand.Rule rule) {
        return new Key(name, type, rule, mandatoryBefore, since, instead);
    }

    public Key mandatoryBefore(String version) {
        return new Key(name, type, demand, SpecificationVersion.of(version), since, instead);
    }

    public Key since(String version) {
        return new Key(name, type, demand, mandatoryBefore, SpecificationVersion.of(version), instead);
    }

    public Key deprecated(String instead) {
        return new Key(name, type, demand, mandatoryBefore, since, instead);
    }

    void check(Mapping section, Mapping.Entry entry, Place place, Findings findings) {
        var demanded = demand.of(section);
        if (demanded.isForbidden()) {
            findings.add(!type.isEmpty(entry.value()), place, demanded.why());
            return;
        }
        if (instead != null) {
            findings.warning(place, "The key %s is deprecated: %s.", name, instead);
        }
        if (since != null && findings.version().isBefore(since)) {
            findings.warning(place, "Raise publiccodeYmlVersion to \"%s\": the key %s came with it.", since, name);
        }
        if (type.isEmpty(entry.value())) {
            checkEmpty(entry.value(), demanded, place, findings);
        } else {
            type.check(entry.value(), place, findings);
        }
    }

    private void checkEmpty(Node value, Demand demanded, Place place, Findings findings) {
        var write = value instanceof Sequence ? "Write at least one item below" : "Write something after";
        if (demanded.isMandatory()) {
            findings.error(place, "%s %s: %s.", write, name, demanded.why());
        } else if (isAskedForBy(findings.version())) {
            findings.warning(
                    place,
                    "%s %s, or raise publiccodeYmlVersion to \"%s\" and take the key out: it is mandatory before %s.",
                    write,
                    name,
                    SpecificationVersion.NEWEST,
                    mandatoryBefore);
        } else if (value instanceof Scalar) {
            findings.warning(place, "%s %s, or take the key out.", write, name);
        }
    }

    /** An error only if all versions ask for it: the parser of the standard lets the rest pass, whatever the version. */
    void checkMissing(Mapping section, Place place, Findings findings) {
        var demanded = demand.of(section);
        var missing = place.missing(name);
        if (demanded.isMandatory()) {
            findings.missing(true, missing, "Add the key %s: %s.", name, demanded.why());
        } else if (isAskedForBy(findings.version())) {
            findings.missing(
                    false,
                    missing,
                    "Add the key %s, or raise publiccodeYmlVersion to \"%s\": it is mandatory before %s.",
                    name,
                    SpecificationVersion.NEWEST,
                    mandatoryBefore);
        }
    }

    private boolean isAskedForBy(SpecificationVersion version) {
        return mandatoryBefore != null && version.isBefore(mandatoryBefore);
    }
}
