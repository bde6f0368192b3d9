package org.lgds.engagement.measure;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.asset.KnownAsset;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Of which service it is what an adoption avoids: one of those that the adopted asset is for. */
final class ServedServices {

    private ServedServices() {}

    /** The only service of the adopted asset; null where there are several or none, or the asset is not known. */
    static Integer only(UUID adoption) {
        var services = of(adoption);
        return services.size() == 1 ? services.get(0) : null;
    }

    /**
     * The service that is wanted, or the only one there is.
     *
     * @param wanted null where nobody has said
     * @throws Problem 409 with the {@code services} of the asset, for one that is none of them
     */
    static Integer checked(Integer wanted, UUID adoption) {
        if (wanted == null) {
            return only(adoption);
        }
        var services = of(adoption);
        if (!services.isEmpty() && !services.contains(wanted)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The asset of adoption %s is not for service %d: name one of %s, or leave it out.",
                            adoption,
                            wanted,
                            services.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .with("services", services);
        }
        return wanted;
    }

    private static List<Integer> of(UUID adoption) {
        return KnownAdoption.<KnownAdoption>findByIdOptional(adoption)
                .flatMap(known -> KnownAsset.<KnownAsset>findByIdOptional(known.asset))
                .map(asset -> Arrays.stream(asset.services).sorted().toList())
                .orElse(List.of());
    }
}
