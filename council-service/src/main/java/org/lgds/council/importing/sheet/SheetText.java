package org.lgds.council.importing.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * The text of a file that does not say what it is encoded in: by its byte order mark, else by where its zero bytes are, else
 * UTF-8 if it can be that, else Windows-1252, which spreadsheets on Windows write.
 */
record SheetText(String text, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The first bytes tell enough: a header is in ASCII. */
    private static final int LOOKED_AT = 64;

    static SheetText of(byte[] bytes) {
        var marked = marked(bytes);
        if (marked != null) {
            var mark = marked.encode("\uFEFF").remaining();
            return decoded(bytes, mark, marked);
        }
        var wide = wide(bytes);
        if (wide != null) {
            return decoded(bytes, 0, wide);
        }
        var text = decode(bytes, 0, StandardCharsets.UTF_8);
        return text == null ? decoded(bytes, 0, WINDOWS) : new SheetText(text, StandardCharsets.UTF_8);
    }

    private static Charset marked(byte[] bytes) {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var mark = charset.encode("\uFEFF");
            if (bytes.length >= mark.remaining()
                    && ByteBuffer.wrap(bytes, 0, mark.remaining()).equals(mark)) {
                return charset;
            }
        }
        return null;
    }

    /** UTF-16 without a mark: every other byte of ASCII text is zero. */
    private static Charset wide(byte[] bytes) {
        var pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        var zeros = new int[2];
        for (int i = 0; i < pairs * 2; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (pairs == 0 || zeros[0] == 0 && zeros[1] < pairs || zeros[0] > 0 && zeros[0] < pairs) {
            return null;
        }
        return zeros[0] == 0 ? StandardCharsets.UTF_16LE : zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static SheetText decoded(byte[] bytes, int from, Charset charset) {
        var text = decode(bytes, from, charset);
        if (text == null) {
            throw Problem.of(
                    ProblemType.UNREADABLE_BODY,
                    "The file begins like %s but is not; save it as CSV in UTF-8 and send it again.",
                    charset.displayName());
        }
        return new SheetText(text, charset);
    }

    /** Null where it is not encoded so. */
    private static String decode(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
