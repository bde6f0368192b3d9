package org.lgds.asset.publiccode.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

import org.snakeyaml.engine.v2.scanner.StreamReader;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bytes to characters, with the place of the first byte or character that has no business in a YAML file. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static String decode(byte[] bytes) throws YamlFault {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean broken = decoder.decode(in, out, true).isError();
        var text = withoutMark(out.flip().toString());
        if (broken) {
            throw new YamlFault(
                    Position.after(text),
                    "Save the file as UTF-8: the byte %02X here is not UTF-8.".formatted(bytes[in.position()]));
        }
        refuseControlCharacters(text);
        return text;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static void refuseControlCharacters(String text) throws YamlFault {
        if (StreamReader.isPrintable(text)) {
            return;
        }
        int i = 0;
        while (StreamReader.isPrintable(text.codePointAt(i))) {
            i = text.offsetByCodePoints(i, 1);
        }
        throw new YamlFault(
                Position.after(text.substring(0, i)),
                "Take out the control character U+%04X: it can't be seen and YAML doesn't allow it."
                        .formatted(text.codePointAt(i)));
    }
}
