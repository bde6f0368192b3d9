package org.lgds.asset.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.search.Question.Kind;
import org.lgds.asset.search.Question.Term;

/**
 * Turns a question into a query of the database, in one statement. A word that no public asset has is also met by words
 * that begin with it and by the one that is spelled nearest; never by a word of somebody's draft.
 */
@ApplicationScoped
class ReadingQuestions {

    /** One letter begins too many words. */
    private static final int SHORTEST_BEGINNING = 2;

    /** A word as the database reads it: see {@code read_word}; and its stem and that of the nearest, which find as much. */
    private record Word(
            String exact,
            String prefix,
            boolean isStop,
            boolean beginsWords,
            String nearest,
            String nearestExact,
            String stem,
            String nearestStem) {

        private Word stemmed() {
            return new Word(stem, prefix, isStop, beginsWords, nearest, nearestStem, stem, nearestStem);
        }
    }

    private final EntityManager entities;

    ReadingQuestions(EntityManager entities) {
        this.entities = entities;
    }

    Reading read(String typed) {
        if (typed == null) {
            return Reading.OF_NOTHING;
        }
        var question = Question.of(typed);
        var words = words(question);
        var ranking = new Composing(words);
        var query = ranking.compose(question);
        words.replaceAll((text, word) -> word.stemmed());
        return new Reading(
                query,
                new Composing(words).compose(question),
                String.join(" ", ranking.asked),
                List.copyOf(ranking.ignored),
                ranking.corrected);
    }

    /** Each text of a question and each synonym of one, read once. */
    private Map<String, Word> words(Question question) {
        var texts = new LinkedHashSet<String>();
        for (var term : question.terms()) {
            texts.add(term.text());
            texts.addAll(synonyms(term));
        }
        return texts.isEmpty() ? new HashMap<>() : read(texts);
    }

    /** Plans are made for these words alone from here to the end of the transaction: how common they are decides. */
    private Map<String, Word> read(Set<String> texts) {
        var words = new LinkedHashMap<String, Word>();
        List<?> rows = entities.createNativeQuery("""
                        select said.text, word.exact, word.prefix, word.is_stop, word.begins_words, word.nearest,
                               word.nearest_exact,
                               cast(phraseto_tsquery('pg_catalog.english', plain_text(said.text)) as text) as stem,
                               cast(phraseto_tsquery('pg_catalog.english', plain_text(word.nearest)) as text)
                                   as nearest_stem,
                               set_config('plan_cache_mode', 'force_custom_plan', true),
                               set_config('max_parallel_workers_per_gather', '0', true)
                        from unnest(?1) said (text), lateral read_word(said.text) word""")
                .setParameter(1, texts.toArray(new String[0]))
                .getResultList();
        for (var row : rows) {
            var word = (Object[]) row;
            words.put(
                    (String) word[0],
                    new Word(
                            (String) word[1],
                            (String) word[2],
                            (Boolean) word[3],
                            (Boolean) word[4],
                            (String) word[5],
                            (String) word[6],
                            (String) word[7],
                            (String) word[8]));
        }
        return words;
    }

    private static List<String> synonyms(Term term) {
        return term.kind() == Kind.WORD ? Synonyms.of(term.text()) : List.of();
    }

    private static final class Composing {

        private final Map<String, Word> words;
        private final List<String> asked = new ArrayList<>();
        private final Set<String> ignored = new LinkedHashSet<>();
        private final Map<String, String> corrected = new LinkedHashMap<>();

        Composing(Map<String, Word> words) {
            this.words = words;
        }

        String compose(Question question) {
            return question.alternatives().stream()
                    .map(this::all)
                    .filter(all -> !all.isEmpty())
                    .collect(Collectors.joining(" | "));
        }

        /** All of these terms, or nothing where none of them is to be met: what is only excluded would be everything. */
        private String all(List<Term> terms) {
            var wanted = terms.stream()
                    .filter(term -> !term.without())
                    .map(this::wanted)
                    .filter(q -> !q.isEmpty())
                    .toList();
            if (wanted.isEmpty()) {
                return "";
            }
            var unwanted = terms.stream()
                    .filter(Term::without)
                    .map(this::exact)
                    .filter(q -> !q.isEmpty())
                    .map(q -> "!(" + q + ")");
            return java.util.stream.Stream.concat(wanted.stream().map(q -> "(" + q + ")"), unwanted)
                    .collect(Collectors.joining(" & ", "(", ")"));
        }

        private String exact(Term term) {
            var word = words.get(term.text());
            if (term.kind() == Kind.BEGINNING) {
                return term.text().length() < SHORTEST_BEGINNING ? "" : word.prefix();
            }
            return word.exact();
        }

        private String wanted(Term term) {
            var exact = exact(term);
            if (exact.isEmpty()) {
                ignored.add(term.text());
                return "";
            }
            if (term.kind() != Kind.WORD) {
                asked.add(term.text());
                return exact;
            }
            var any = new ArrayList<>(List.of(exact));
            synonyms(term).forEach(synonym -> any.add(words.get(synonym).exact()));
            spelled(term.text(), any);
            return String.join(" | ", any);
        }

        private void spelled(String text, List<String> any) {
            var word = words.get(text);
            if (any.size() > 1 || word.nearest() == null && !word.beginsWords()) {
                asked.add(text);
            } else if (word.beginsWords()) {
                asked.add(text);
                any.add(word.prefix());
            } else {
                asked.add(word.nearest());
                corrected.put(text, word.nearest());
                any.add(word.nearestExact());
            }
        }
    }
}
