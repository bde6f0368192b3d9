package org.lgds.council.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.lgds.council.scoring.Answer;

/** What others make of the answers of an assessment in one round (DOMAIN.md 3.6). */
public record Reviews(List<Review> held, List<Adjustment> made) {

    /** The lowest first; what does not apply lowers nothing. */
    private static final Comparator<Answer> LOWEST_FIRST = Comparator.comparing(Answer::applies)
            .reversed()
            .thenComparing(Answer::value, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Answer::evidence);

    public static Reviews of(UUID assessment, int round) {
        var held = Review.held(assessment, round);
        return new Reviews(
                held,
                held.isEmpty()
                        ? List.of()
                        : Adjustment.made(held.stream().map(review -> review.id).toList()));
    }

    /** What those of these reviews make of them alone. */
    public Reviews only(Predicate<Review> which) {
        return new Reviews(held.stream().filter(which).toList(), made);
    }

    /**
     * Answers as peers leave them. Where several have adjusted one, the middle of what they say counts, of an even number
     * the lower of the two middle ones.
     */
    public Map<String, Answer> byPeers(Map<String, Answer> own) {
        var answers = new HashMap<>(own);
        var byQuestion = madeAt(Stage.PEER).stream().collect(Collectors.groupingBy(adjustment -> adjustment.question));
        byQuestion.forEach((question, adjustments) -> answers.put(question, middle(adjustments)));
        return answers;
    }

    /** Answers as moderation leaves them, and after it the settlement of what was contested. */
    public Map<String, Answer> moderated(Map<String, Answer> before) {
        var answers = new HashMap<>(before);
        for (var stage : List.of(Stage.MODERATION, Stage.SETTLEMENT)) {
            madeAt(stage).forEach(adjustment -> answers.put(adjustment.question, adjustment.counted()));
        }
        return answers;
    }

    public boolean isModerated() {
        return !at(Stage.MODERATION).isEmpty();
    }

    public List<Review> at(Stage stage) {
        return held.stream().filter(review -> review.stage == stage).toList();
    }

    private List<Adjustment> madeAt(Stage stage) {
        var reviews = at(stage).stream().map(review -> review.id).collect(Collectors.toSet());
        return made.stream()
                .filter(adjustment -> reviews.contains(adjustment.review))
                .toList();
    }

    private static Answer middle(List<Adjustment> adjustments) {
        var sorted = adjustments.stream()
                .map(Adjustment::counted)
                .sorted(LOWEST_FIRST)
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
