package org.lgds.council.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.lgds.council.scoring.Answer;
import org.lgds.kit.data.Scalars;

/** The answers of one assessment together. */
public record Answers(List<QuestionAnswer> all) {

    public static Answers of(UUID assessment) {
        return new Answers(QuestionAnswer.of(assessment));
    }

    /** One for each question, unanswered. */
    public static Answers blank(UUID assessment, Collection<String> questions, Instant now) {
        return new Answers(questions.stream()
                .map(question -> QuestionAnswer.unanswered(assessment, question, now))
                .toList());
    }

    /**
     * Takes over what the last assessment came to, for somebody to confirm, with its evidence.
     *
     * @param last what was said there
     * @param settled what counted there in the end, by question
     * @param fits which of its questions are asked again as they were
     */
    public void carry(
            Answers last, Map<String, Answer> settled, BiPredicate<String, Answer> fits, String by, Instant now) {
        var mine = byQuestion();
        for (var before : last.all) {
            var counted = settled.get(before.question);
            var here = mine.get(before.question);
            if (counted != null && here != null && fits.test(before.question, counted)) {
                here.carry(before.settledAs(counted).unverified(), by, now);
            }
        }
        var carried = all.stream()
                .filter(answer -> answer.carried)
                .map(answer -> answer.question)
                .collect(Collectors.toSet());
        for (var source : last.all.isEmpty() ? List.<EvidenceItem>of() : EvidenceItem.of(last.all.get(0).assessment)) {
            if (carried.contains(source.question)) {
                source.carried(all.get(0).assessment).persist();
            }
        }
    }

    /** As the council says it, by question; what is unanswered is not there. */
    public Map<String, Answer> counted() {
        var counted = new HashMap<String, Answer>();
        all.forEach(answer -> answer.counted().ifPresent(one -> counted.put(answer.question, one)));
        return counted;
    }

    public Map<String, QuestionAnswer> byQuestion() {
        return all.stream().collect(Collectors.toMap(answer -> answer.question, answer -> answer));
    }

    /** Questions whose answer was carried over and waits to be confirmed. */
    public List<String> unconfirmed() {
        return all.stream()
                .filter(answer -> answer.carried)
                .map(answer -> answer.question)
                .sorted()
                .toList();
    }

    /**
     * Subjects of all who wrote an answer of an assessment or evidence for one, as the audit has it: whoever changes a word
     * of another's answer does not make it their own alone.
     */
    public static Set<String> authors(UUID assessment) {
        return Scalars.query(QuestionAnswer.getEntityManager(), """
                        select distinct actor from audit
                        where subject = cast(?1 as text) and kind = any(array(
                            select unnest(array['answer.' || question, 'evidence.' || question])
                            from question_answer where assessment = ?1))""", String.class)
                .setParameter(1, assessment)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
