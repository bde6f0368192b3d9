package org.lgds.council.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lgds.council.framework.content.DimensionContent;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.scoring.Dimension;
import org.lgds.council.scoring.Question;
import org.lgds.council.scoring.Questionnaire;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Violation;

/**
 * What a version must be to those published before it (DOMAIN.md 3.6): higher; with a new major where anything changes that
 * counts, and then with a crosswalk; and with no id for anything but what it once stood for.
 */
final class FollowingVersion {

    static final ProblemType CANNOT_FOLLOW =
            new ProblemType("framework-cannot-follow", 409, "The version cannot follow those before it");

    private final FrameworkVersion version;
    private final List<FrameworkVersion> before;
    private final List<Violation> violations = new ArrayList<>();

    private FollowingVersion(FrameworkVersion version, List<FrameworkVersion> before) {
        this.version = version;
        this.before = before;
    }

    /**
     * Lets only a version go on that can follow.
     *
     * @param before versions that are or were published, the lowest first
     * @throws Problem 409 with all that stands against it
     */
    static void mustFollow(FrameworkVersion version, List<FrameworkVersion> before) {
        var violations = new FollowingVersion(version, before).violations();
        if (!violations.isEmpty()) {
            throw Problem.of(
                            CANNOT_FOLLOW,
                            "Version %s cannot be published after %s; see errors.",
                            version.number(),
                            before.isEmpty()
                                    ? "nothing"
                                    : before.get(before.size() - 1).number())
                    .errors(violations);
        }
    }

    /** The first half of that, as soon as a version is drafted. */
    static void mustBeHigher(SemanticVersion number, List<FrameworkVersion> before) {
        if (!before.isEmpty()) {
            var last = before.get(before.size() - 1).number();
            if (number.compareTo(last) <= 0) {
                throw Problem.of(
                        CANNOT_FOLLOW, "Versions rise: %s is published, so the next must be higher than it.", last);
            }
        }
    }

    private List<Violation> violations() {
        if (before.isEmpty()) {
            require(version.content.crosswalk() == null, "/crosswalk", "the first version has none before it to map");
            return violations;
        }
        var last = before.get(before.size() - 1);
        mustBeHigher(version.number(), before);
        if (version.major == last.major) {
            mustCountTheSame(last);
        }
        idsAreNotReused(last);
        crosswalk();
        return violations;
    }

    /** Within a major only wording changes; a minor may also ask what does not count. */
    private void mustCountTheSame(FrameworkVersion last) {
        var added = new HashSet<>(version.content.questions().keySet());
        added.removeAll(last.content.questions().keySet());
        var questions = version.content.questions();
        added.removeIf(id -> questions.get(id).weight() > 0);
        require(
                without(version.content.questionnaire(), added).equals(last.content.questionnaire())
                        && mayBeLeftOut(version.content, added).equals(mayBeLeftOut(last.content, Set.of())),
                "/version",
                "dimensions, questions, weights, gates or bands differ from %s; that needs the next major version"
                        .formatted(last.number()));
        require(
                added.isEmpty() || version.minor > last.minor,
                "/version",
                "a new question needs the next minor version at least, also with weight 0");
    }

    /** An id stands for one dimension, or one type of question, for ever; what was dropped does not come back. */
    private void idsAreNotReused(FrameworkVersion last) {
        var dimensions = new HashSet<String>();
        var questions = new HashMap<String, Question.Type>();
        before.forEach(one -> {
            one.content.dimensions().forEach(dimension -> dimensions.add(dimension.id()));
            one.content.questions().values().forEach(question -> questions.put(question.id(), question.type()));
        });
        var standing = dimensionsOf(last);
        for (int i = 0; i < version.content.dimensions().size(); i++) {
            var dimension = version.content.dimensions().get(i);
            require(
                    standing.contains(dimension.id()) || !dimensions.contains(dimension.id()),
                    "/dimensions/%d/id".formatted(i),
                    "%s stood for a dimension that was dropped; ids are never reused".formatted(dimension.id()));
            for (int j = 0; j < dimension.questions().size(); j++) {
                var question = dimension.questions().get(j);
                require(
                        isFree(question, questions, last),
                        "/dimensions/%d/questions/%d/id".formatted(i, j),
                        "%s stood for another question; ids are never reused".formatted(question.id()));
            }
        }
    }

    private static boolean isFree(QuestionContent question, Map<String, Question.Type> known, FrameworkVersion last) {
        return !known.containsKey(question.id())
                || last.content.questions().containsKey(question.id()) && known.get(question.id()) == question.type();
    }

    /** From every dimension of the major before, where there is one, to dimensions of this one. */
    private void crosswalk() {
        var crosswalk = version.content.crosswalk();
        var earlier = before.stream().filter(one -> one.major < version.major).toList();
        if (earlier.isEmpty()) {
            require(crosswalk == null, "/crosswalk", "the first major version has none before it to map");
            return;
        }
        var from = earlier.get(earlier.size() - 1);
        if (crosswalk == null || !crosswalk.from().equals(from.number().toString())) {
            require(false, "/crosswalk/from", "must map the dimensions of %s".formatted(from.number()));
            return;
        }
        var mapped = crosswalk.dimensions().stream().map(line -> line.from()).toList();
        require(
                mapped.size() == Set.copyOf(mapped).size() && Set.copyOf(mapped).equals(dimensionsOf(from)),
                "/crosswalk/dimensions",
                "must name each dimension of %s once".formatted(from.number()));
        var own = dimensionsOf(version);
        for (int i = 0; i < crosswalk.dimensions().size(); i++) {
            require(
                    own.containsAll(crosswalk.dimensions().get(i).to()),
                    "/crosswalk/dimensions/%d/to".formatted(i),
                    "must name dimensions of this version");
        }
    }

    private static Set<String> dimensionsOf(FrameworkVersion version) {
        return version.content.dimensions().stream().map(DimensionContent::id).collect(Collectors.toSet());
    }

    private static Questionnaire without(Questionnaire questionnaire, Set<String> questions) {
        return new Questionnaire(
                questionnaire.dimensions().stream()
                        .map(dimension -> new Dimension(
                                dimension.id(),
                                dimension.condition(),
                                dimension.weight(),
                                dimension.questions().stream()
                                        .filter(question -> !questions.contains(question.id()))
                                        .toList()))
                        .toList(),
                questionnaire.rules());
    }

    /** Questions that may be answered as not applicable, which is part of what counts. */
    private static Set<String> mayBeLeftOut(FrameworkContent content, Set<String> but) {
        return content.questions().values().stream()
                .filter(QuestionContent::allowNotApplicable)
                .map(QuestionContent::id)
                .filter(id -> !but.contains(id))
                .collect(Collectors.toSet());
    }

    private void require(boolean holds, String at, String detail) {
        if (!holds) {
            violations.add(Violation.ofBody(at, detail));
        }
    }
}
