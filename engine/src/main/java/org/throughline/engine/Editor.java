package org.throughline.engine;

import java.util.List;
import org.throughline.engine.brief.Briefing;
import org.throughline.engine.compare.Comparison;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.compare.Report;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;

/** Tells a story from the reports it consists of: their facts, a headline, the key points. Costs a comparison of the reports. */
final class Editor {
    private final Comparison comparison = new Comparison();
    private final Briefing briefing = new Briefing();

    Edition.StoryReport report(Story story, List<Report> reports) {
        List<AnnotatedArticle> originals = reports.stream().map(Report::article).toList();
        List<Fact> facts = comparison.compare(story.id(), reports);
        return new Edition.StoryReport(
                story, briefing.headline(originals), facts, briefing.keyPoints(originals, facts));
    }
}
