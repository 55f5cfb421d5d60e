package org.hiptriage.triage.knowledge.yaml.node;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** Reads bytes as one YAML document, with bounds that no honest pack comes near. */
public final class YamlText {

    private static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 30;

    private YamlText() {}

    /** The document; empty, with a problem noted, where it is not YAML. */
    public static Optional<Value> read(String file, byte[] content, Problems problems) {
        if (content.length > MOST_BYTES) {
            problems.add(file, 1, "The file is larger than " + MOST_BYTES + " bytes; split it or shorten it.");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                problems.add(file, 1, "The file is empty; a pack begins with its keys pack, version and title.");
                return Optional.empty();
            }
            return Optional.of(new Value(file, root, problems));
        } catch (CharacterCodingException notUtf8) {
            problems.add(file, 1, "The file is not UTF-8 text; save it as UTF-8.");
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            problems.add(file, line, "This is not YAML: " + notYaml.getProblem() + ".");
        } catch (YAMLException outOfBounds) {
            problems.add(file, 1, "This cannot be read as YAML: " + outOfBounds.getMessage());
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options);
    }
}
