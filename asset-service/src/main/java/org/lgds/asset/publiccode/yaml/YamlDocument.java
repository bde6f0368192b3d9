package org.lgds.asset.publiccode.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Reads a file that holds one YAML document, and trusts none of it. */
public final class YamlDocument {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private YamlDocument() {}

    public static Node read(byte[] yaml) throws YamlFault {
        var text = Utf8.decode(yaml);
        try {
            return new NodeBuilder(new Parse(SETTINGS).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            throw new YamlFault(SyntaxAdvice.place(e), SyntaxAdvice.on(e));
        } catch (RuntimeException e) {
            // The parser's other exceptions carry no place, and whatever they are, the file is what caused them.
            throw new YamlFault(Position.START, "The file can't be read as YAML 1.2. Check its first lines.");
        }
    }
}
