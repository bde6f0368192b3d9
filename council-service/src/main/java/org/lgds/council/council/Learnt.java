package org.lgds.council.council;

import java.util.List;
import java.util.Map;

/**
 * What another register says of a council in being; what it leaves open is absent.
 *
 * @param identifiers those in use, by the names of their schemes
 * @param formerGss codes that its boundary had before, nobody knows when
 * @param county the register code of the county it lies in
 */
public record Learnt(
        String name,
        String nameCy,
        Map<String, String> identifiers,
        List<String> formerGss,
        String county,
        Authority authority,
        String homepage) {}
