package org.hiptriage.vignettes;

import java.nio.file.Path;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.vignettes.measure.*;
import org.hiptriage.vignettes.story.*;
import org.hiptriage.vignettes.verdict.*;

public final class BenchmarkCommand {
    private BenchmarkCommand() {}

    public static void main(String[] args) throws Exception {
        var book = StoryBook.read(Path.of(args[0]));
        var figures = new Figures(new Examination(
                        KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge())
                .of(book.vignettes()));
        for (Measure m : figures.all()) System.out.println(m.name() + ": " + m.share());
        System.out.println(Gate.objections(figures));
        for (Verdict v : figures.disagreements())
            System.out.println(v.vignette().id() + "\n   expected " + v.expected() + "\n   got " + v.level()
                    + v.timeFrame() + v.redFlags() + v.couldNotRuleOut() + v.causes());
        for (Verdict v : figures.outside())
            System.out.println("OUT " + v.vignette().id() + " got " + v.level() + v.timeFrame() + v.redFlags());
    }
}
