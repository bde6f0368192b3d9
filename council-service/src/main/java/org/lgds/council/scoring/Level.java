package org.lgds.council.scoring;

import java.util.Comparator;
import java.util.List;

/**
 * A level, and why it is not higher.
 *
 * @param band the level the score alone would give
 * @param reached the level after all caps
 * @param caps those below the band, the lowest first; at or above it a cap changes nothing
 */
public record Level(int band, int reached, List<Cap> caps) {

    static Level of(int band, List<Cap> possible) {
        var caps = possible.stream()
                .filter(cap -> cap.level() < band)
                .sorted(Comparator.comparingInt(Cap::level))
                .toList();
        return new Level(band, caps.isEmpty() ? band : caps.get(0).level(), caps);
    }
}
