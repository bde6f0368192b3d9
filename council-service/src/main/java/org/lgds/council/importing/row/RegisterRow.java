package org.lgds.council.importing.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;

/**
 * What a line of a public register's file says of a council; what the file does not say is absent.
 *
 * @param line its number in the file
 * @param gss the code of its boundary in capitals
 * @param identifiers others by scheme: {@code code}, {@code slug}, {@code snac}, {@code custodian} and those the source has besides
 * @param formerGss codes its boundary had before
 * @param name its official name, where the source has official names
 * @param area what the source calls the place it is council of
 * @param endsOn the first day it is no more
 * @param successors register codes of those that follow it
 * @param county the register code or the GSS code of the county it lies in
 * @param authority the code of the combined authority it is a member of
 * @param remarks what was read otherwise than it was written, in words
 */
public record RegisterRow(
        long line,
        String gss,
        Map<String, String> identifiers,
        List<String> formerGss,
        String name,
        String nameCy,
        String area,
        Council.Type type,
        Region region,
        Nation nation,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> successors,
        String county,
        String authority,
        String homepage,
        List<String> remarks) {

    public RegisterRow {
        identifiers = new TreeMap<>(identifiers);
    }

    /** The register code, where the source has those. */
    public Optional<String> code() {
        return Optional.ofNullable(identifiers.get("code"));
    }

    /** What no two lines of a file may share. */
    String key() {
        return gss == null ? identifiers + " " + area : gss;
    }
}
