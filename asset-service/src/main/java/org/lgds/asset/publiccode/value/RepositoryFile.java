package org.lgds.asset.publiccode.value;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A file of the repository, as a path from its root or as a URL. */
public final class RepositoryFile implements TextCheck {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?:");
    private static final Pattern LAST_NAME = Pattern.compile("(?<![\\w.-])\\w[\\w.-]{0,40}\\z");
    private static final String EXAMPLE = "docs/image.png";
    private static final WebAddress WEB = WebAddress.web();

    private final List<String> endings;

    private RepositoryFile(List<String> endings) {
        this.endings = endings;
    }

    /** With no endings, a file of any kind. */
    public static RepositoryFile endingIn(String... endings) {
        return new RepositoryFile(List.of(endings));
    }

    @Override
    public Verdict judge(String text) {
        if (SCHEME.matcher(text).matches()) {
            return url(text);
        }
        if (text.startsWith("/") || text.contains("\\")) {
            return Verdict.error(
                    "Write the path from the root of the repository, such as %s, instead of %s.",
                    EXAMPLE, quoted(text));
        }
        return List.of(text.split("/")).contains("..")
                ? Verdict.error("Write a path inside the repository, without .., instead of %s.", quoted(text))
                : ending(text, text);
    }

    private Verdict url(String text) {
        if (!ON_THE_WEB.matcher(text).lookingAt()) {
            return Verdict.error(
                    "Write a path in the repository, such as %s, or a URL that starts with https://, instead of %s.",
                    example(text), quoted(text));
        }
        var verdict = WEB.judge(text);
        return verdict.equals(Verdict.GOOD) ? ending(URI.create(text).getPath(), text) : verdict;
    }

    /** The file that a path on someone's own disk ends with may well be in the repository too. */
    private String example(String text) {
        var name = LAST_NAME.matcher(text);
        return name.find() && ending(name.group(), text).equals(Verdict.GOOD) ? name.group() : EXAMPLE;
    }

    private Verdict ending(String path, String text) {
        var lower = path.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? Verdict.GOOD
                : Verdict.error(
                        "Name a file that ends in .%s instead of %s.", String.join(", .", endings), quoted(text));
    }
}
