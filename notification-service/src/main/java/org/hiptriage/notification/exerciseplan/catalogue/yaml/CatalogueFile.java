package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a catalogue and refuses one that is broken anywhere. */
public final class CatalogueFile {
    private static final String SHIPPED = "/exercises/catalogue.yaml";

    private CatalogueFile() {}

    /** The catalogue in this jar. */
    public static Catalogue shipped() {
        try (InputStream file = CatalogueFile.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new BrokenCatalogueException(List.of(SHIPPED + " is missing from the jar"));
            }
            return read("catalogue.yaml", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one.
     *
     * @throws BrokenCatalogueException with every problem, each with file and entry
     */
    static Catalogue read(String fileName, InputStream yaml) {
        List<String> problems = new ArrayList<>();
        var file = new Entry(fileName, parse(fileName, yaml), problems);
        Catalogue catalogue = CatalogueEntries.read(file);
        if (problems.isEmpty()) {
            problems.addAll(Coherence.problemsOf(fileName, catalogue));
        }
        if (!problems.isEmpty()) {
            throw new BrokenCatalogueException(problems);
        }
        return catalogue;
    }

    static Object parse(String fileName, InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException e) {
            throw new BrokenCatalogueException(List.of(fileName + ": not YAML: " + e.getMessage()));
        }
    }
}
