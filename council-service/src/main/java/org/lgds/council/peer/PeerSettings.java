package org.lgds.council.peer;

import java.time.Period;
import java.util.List;

import io.smallrye.config.ConfigMapping;

/** Defaults of peers (DOMAIN.md 3.7). */
@ConfigMapping(prefix = "lgds.peers")
public interface PeerSettings {

    /** How many neighbours make a set. */
    int k();

    /** Codes of councils so unlike all others that nobody has them for a neighbour. */
    List<String> atypical();

    /** How many places of pools are kept in memory, some 200 bytes each. */
    int placesKept();

    /** When sets are looked at again: whether the facts they follow from have changed. */
    String compute();

    Group group();

    /** What a chosen group must keep to, so that nobody's result can be read off a changing one. */
    interface Group {

        int fewestMembers();

        int mostMembers();

        /** How long it stays as it is. */
        Period stays();
    }
}
