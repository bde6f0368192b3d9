package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.value.SpecificationVersion;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Scalar;

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
        boolean isMandatory,
        SpecificationVersion mandatoryBefore,
        SpecificationVersion since,
        String instead) {

    public static Key key(String name, Type type) {
        return new Key(name, type, false, null, null, null);
    }

    public Key mandatory() {
        return new Key(name, type, true, mandatoryBefore, since, instead);
    }

    public Key mandatoryBefore(String version) {
        return new Key(name, type, isMandatory, SpecificationVersion.of(version), since, instead);
    }

    public Key since(String version) {
        return new Key(name, type, isMandatory, mandatoryBefore, SpecificationVersion.of(version), instead);
    }

    public Key deprecated(String instead) {
        return new Key(name, type, isMandatory, mandatoryBefore, since, instead);
    }

    void check(Mapping.Entry entry, Place place, Findings findings) {
        if (instead != null) {
            findings.warning(place, "The key %s is deprecated: %s.", name, instead);
        }
        if (since != null && findings.version().isBefore(since)) {
            findings.warning(place, "Raise publiccodeYmlVersion to \"%s\": the key %s came with it.", since, name);
        }
        if (entry.value() instanceof Scalar scalar && scalar.isBlank()) {
            checkBlank(place, findings);
        } else {
            type.check(entry.value(), place, findings);
        }
    }

    private void checkBlank(Place place, Findings findings) {
        if (isMandatory) {
            findings.error(place, "Write something after %s: it is mandatory.", name);
        } else {
            findings.warning(place, "Write something after %s, or take the key out.", name);
        }
    }

    /** An error only if all versions ask for it: the parser of the standard lets the rest pass, whatever the version. */
    void checkMissing(Place section, Findings findings) {
        if (isMandatory) {
            findings.error(section.missing(name), "Add the key %s: it is mandatory.", name);
        } else if (mandatoryBefore != null && findings.version().isBefore(mandatoryBefore)) {
            findings.warning(
                    section.missing(name),
                    "Add the key %s, or raise publiccodeYmlVersion: it is mandatory before %s.",
                    name,
                    mandatoryBefore);
        }
    }
}
