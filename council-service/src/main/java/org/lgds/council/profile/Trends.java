package org.lgds.council.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lgds.council.framework.FrameworkVersion;
import org.lgds.council.framework.Pinned;
import org.lgds.council.framework.content.Crosswalk;

/** Draws results into trends: one for each dimension of each framework, and one for the whole of each. */
final class Trends {

    private record Line(String framework, String dimension) {}

    private record Seen(SeenResult result, Trend.Point point) {}

    /** Crosswalks by version, asked for once. */
    private final Map<String, Optional<Crosswalk>> crosswalks = new LinkedHashMap<>();

    private Trends() {}

    /** @param results the oldest first */
    static List<Trend> ofDimensions(List<SeenResult> results) {
        var lines = new LinkedHashMap<Line, List<Seen>>();
        for (var result : results) {
            result.dimensions()
                    .forEach(dimension -> lines.computeIfAbsent(
                                    new Line(result.version().framework(), dimension.id()), line -> new ArrayList<>())
                            .add(new Seen(result, Trend.Point.of(result, dimension))));
        }
        return new Trends().drawn(lines);
    }

    /** @param results the oldest first; those not seen as a whole are left out */
    static List<Trend> ofWholes(List<SeenResult> results) {
        var lines = new LinkedHashMap<Line, List<Seen>>();
        results.stream()
                .filter(SeenResult::isWhole)
                .forEach(result -> lines.computeIfAbsent(
                                new Line(result.version().framework(), null), line -> new ArrayList<>())
                        .add(new Seen(result, Trend.Point.ofWhole(result))));
        return new Trends().drawn(lines);
    }

    private List<Trend> drawn(Map<Line, List<Seen>> lines) {
        return lines.entrySet().stream()
                .map(line -> new Trend(
                        line.getKey().framework(),
                        line.getKey().dimension(),
                        segments(line.getKey().dimension(), line.getValue())))
                .toList();
    }

    /** A break also where a council goes back to an earlier major. */
    private List<Trend.Segment> segments(String dimension, List<Seen> points) {
        var segments = new ArrayList<Trend.Segment>();
        for (var seen : points) {
            var version = seen.result().version();
            if (segments.isEmpty() || segments.get(segments.size() - 1).major() != version.major()) {
                var follows = dimension == null || segments.isEmpty() ? null : follows(version, dimension);
                segments.add(new Trend.Segment(version.major(), follows, new ArrayList<>()));
            }
            segments.get(segments.size() - 1).points().add(seen.point());
        }
        return segments;
    }

    private List<String> follows(Pinned version, String dimension) {
        return crosswalks
                .computeIfAbsent(
                        version.framework() + "/" + version.number(),
                        id -> FrameworkVersion.find(id).map(found -> found.content.crosswalk()))
                .map(crosswalk -> crosswalk.dimensions().stream()
                        .filter(line -> line.to().contains(dimension))
                        .map(Crosswalk.Line::from)
                        .toList())
                .orElse(List.of());
    }
}
