package org.lgds.kit.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.event.Trace;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Takes in what the tests send and fails as its data asks. */
@ApplicationScoped
public class Listener implements Subscriber {

    record Heard(String what) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();
    private final Set<String> mended = ConcurrentHashMap.newKeySet();

    @Override
    public String topic() {
        return "lgds.gadgets";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            heard.add(delivery.key() + " gone");
            return;
        }
        var what = delivery.read(Heard.class).what();
        if (what.contains("later") && failedOnce.add(what)) {
            throw new IllegalStateException("not now");
        }
        if (what.contains("fatal") && failedOnce.add(what)) {
            throw new LinkageError("on purpose");
        }
        if (what.contains("never") && !mended.contains(what)) {
            throw Problem.of(ProblemType.CONFLICT, "never");
        }
        heard.add(delivery.key() + " " + what);
        traces.put(delivery.key(), String.valueOf(Trace.current()));
    }

    /** The trace in which the last record of a key was handled. */
    String trace(String key) {
        return traces.get(key);
    }

    /** From now on it takes what it never took. */
    void mend(String what) {
        mended.add(what);
    }

    List<String> heard(String key) {
        return heard.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }
}
