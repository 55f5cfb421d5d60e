package org.hiptriage.assessment.runs.file.xml;

import java.util.Optional;
import java.util.function.Function;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;

/**
 * Takes the elements of a document in their order. A path names an element and those around it, outermost first, without
 * namespaces: files of the same format use several, or none.
 */
public interface ElementReader {

    /**
     * An element begins.
     *
     * @param attributes an attribute by its name
     */
    void begins(String path, Function<String, Optional<String>> attributes) throws UnreadableFileException;

    /**
     * An element ends.
     *
     * @param text what stood in it, without spaces around; cut where it is longer than anything that is looked for
     */
    void ends(String path, String text) throws UnreadableFileException;
}
