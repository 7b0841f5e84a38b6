package org.throughline.engine.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.Cue;
import org.throughline.engine.article.block.PageBlock;

/**
 * Gives each line of a text page its type, given which lines the model takes for the report. Without markup, what a line
 * is shows in its shape, in its neighbours and in repetition: captions end in a credit or in no full stop, teasers repeat
 * what stands below, key points say again what the report says, background defines rather than reports.
 */
final class LineTyper {
    private static final double SAID_AGAIN = 0.72;
    private static final int LONGEST_KEY_POINT = 55;

    private final List<PageBlock> lines;
    private final boolean[] body;
    private final @Nullable BlockType[] types;
    private int headline;
    private int comments = Integer.MAX_VALUE;
    private final Map<String, Integer> repeats = new HashMap<>();

    private LineTyper(List<PageBlock> lines, boolean[] body) {
        this.lines = lines;
        this.body = body;
        this.types = new BlockType[lines.size()];
        lines.forEach(line -> repeats.merge(line.text(), 1, Integer::sum));
    }

    /**
     * What the lines are.
     *
     * @param types null for a line that is not kept: a commenter's name
     * @param headline the headline's index, -1 if the page has none
     */
    record Typed(@Nullable BlockType[] types, int headline) {}

    static Typed type(List<PageBlock> lines, boolean[] body) {
        LineTyper typer = new LineTyper(lines, body.clone());
        typer.dropCaptions();
        typer.dropTeasers();
        typer.headline = LineHeadline.find(lines, typer.body, typer.repeats);
        typer.startAtHeadline();
        typer.dropRepeats();
        typer.endAtComments();
        typer.dropUnfinished();
        typer.findKeyPoints();
        typer.findBackground();
        typer.typeBody();
        typer.typeRest();
        return new Typed(typer.types, typer.headline);
    }

    /** Of a {@link BareReport}. */
    static Typed typeBare(List<PageBlock> lines, boolean[] body) {
        LineTyper typer = new LineTyper(lines, body.clone());
        typer.headline = BareReport.headline(lines);
        typer.findKeyPoints();
        typer.findBackground();
        typer.typeBody();
        typer.typeRest();
        return new Typed(typer.types, typer.headline);
    }

    private void take(int line, BlockType type) {
        types[line] = type;
        body[line] = false;
    }

    private void dropCaptions() {
        for (int i = 0; i < types.length; i++) {
            String text = lines.get(i).text();
            String credit = lines.get(i).shape().words() > 80 ? null : PictureCredits.in(text);
            if (credit != null && !(body[i] && lines.get(i).shape().endsSentence())) {
                take(i, credit.equals(text) ? BlockType.CREDIT : BlockType.CAPTION);
            }
        }
    }

    /** A line cut with an ellipsis stands beside its whole: both belong to a picture or a teaser. */
    private void dropTeasers() {
        for (int i = 0; i < types.length; i++) {
            String cut = withoutEllipsis(lines.get(i).text());
            for (int j = Math.max(0, i - 2); cut.length() >= 20 && j < Math.min(types.length, i + 3); j++) {
                if (j != i && lines.get(j).text().startsWith(cut)) {
                    take(i, BlockType.CAPTION);
                    take(j, BlockType.CAPTION);
                }
            }
        }
    }

    private static String withoutEllipsis(String text) {
        return text.endsWith("...")
                ? text.substring(0, text.length() - 3).strip()
                : text.endsWith("\u2026") ? text.substring(0, text.length() - 1).strip() : "";
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            words += body[i] ? lines.get(i).shape().words() : 0;
        }
        return words;
    }

    /** What stands above the headline is not the report, unless most of it does. */
    private void startAtHeadline() {
        if (headline >= 0 && words(0, headline) < 0.3 * words(headline, body.length)) {
            for (int i = 0; i <= headline; i++) {
                body[i] = false;
            }
        }
    }

    private void dropRepeats() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < types.length; i++) {
            String text = lines.get(i).text();
            boolean again =
                    repeats.getOrDefault(text, 1) > 1 && lines.get(i).shape().words() >= 4 && !seen.add(text);
            body[i] &= !again;
        }
    }

    /** Below the line that opens the readers' comments nothing is the report, if most of the report stands above. */
    private void endAtComments() {
        for (int i = 1; i < types.length; i++) {
            PageBlock line = lines.get(i);
            boolean opens = Cue.COMMENT.in(line.cues())
                    && line.shape().words() <= 5
                    && !line.shape().endsSentence();
            if (opens && !body[i] && words(0, i) > words(i, types.length)) {
                for (int j = i + 1; j < types.length; j++) {
                    boolean said = lines.get(j).shape().words() >= 6;
                    if (body[j] || said && !Cue.RELATED.in(lines.get(j).cues())) {
                        take(j, BlockType.COMMENT);
                    }
                }
                types[i] = BlockType.COMMENT;
                comments = i;
                return;
            }
        }
    }

    /** The first or last line of a report that lacks a full stop where the others have one is a caption. */
    private void dropUnfinished() {
        int count = 0;
        int finished = 0;
        for (PageBlock line : lines) {
            boolean counts = body[line.index()] && line.shape().words() > 10;
            count += counts ? 1 : 0;
            finished += counts && line.shape().endsSentence() ? 1 : 0;
        }
        int first = 0;
        while (first < body.length && !(body[first] && lines.get(first).shape().words() > 4)) {
            first++;
        }
        if (count < 4 || finished < 0.75 * count || first >= body.length) {
            return;
        }
        PageBlock line = lines.get(first);
        char end = line.text().charAt(line.text().length() - 1);
        if (line.shape().words() > 9 && !line.shape().endsSentence() && end != ':') {
            take(first, BlockType.CAPTION);
        }
    }

    private void findKeyPoints() {
        int adjoining = 0;
        int all = 0;
        for (PageBlock line : lines) {
            all += body[line.index()] ? 1 : 0;
            adjoining += body[line.index()] && line.afterBreak() ? 1 : 0;
        }
        boolean spaced = adjoining < 0.4 * all;
        for (int start = 0; start < body.length; start++) {
            int end = start;
            while (end < body.length && isPoint(end) && (end == start || joins(end, spaced))) {
                end++;
            }
            if (end - start >= 2 && end - start <= 8 && saidElsewhere(start, end)) {
                for (int i = start; i < end; i++) {
                    take(i, BlockType.KEY_POINT);
                }
            }
            start = Math.max(start, end - 1);
        }
    }

    private boolean isPoint(int i) {
        PageBlock line = lines.get(i);
        return body[i]
                && line.shape().endsSentence()
                && line.shape().words() >= 4
                && line.shape().words() <= LONGEST_KEY_POINT;
    }

    private boolean joins(int i, boolean spaced) {
        boolean items =
                lines.get(i).tag().equals("li") && lines.get(i - 1).tag().equals("li");
        return items || spaced && lines.get(i).afterBreak();
    }

    /** Whether the report says elsewhere what these lines say. */
    private boolean saidElsewhere(int start, int end) {
        Set<Integer> elsewhere = new HashSet<>();
        for (int i = 0; i < body.length; i++) {
            if (body[i] && (i < start || i >= end)) {
                for (int hash : lines.get(i).shape().hashes()) {
                    elsewhere.add(hash);
                }
            }
        }
        int words = 0;
        int known = 0;
        for (int i = start; i < end; i++) {
            for (int hash : lines.get(i).shape().hashes()) {
                words++;
                known += elsewhere.contains(hash) ? 1 : 0;
            }
        }
        return words > 0 && known > SAID_AGAIN * words;
    }

    /** A last section under a short heading in which every paragraph defines what its first words name. */
    private void findBackground() {
        int heading = -1;
        int after = 0;
        for (int i = body.length - 1; i > 0 && heading < 0; i--) {
            PageBlock line = lines.get(i);
            boolean isShort = line.shape().words() <= 4 && !line.shape().endsSentence();
            if (isShort && after > 0) {
                heading = i;
            } else if (body[i] && !Definitions.isOne(line.text())) {
                return;
            } else if (body[i]) {
                after++;
            }
        }
        if (heading < 0 || words(0, heading) < words(heading, body.length)) {
            return;
        }
        for (int i = heading; i < body.length; i++) {
            if (body[i] || i == heading) {
                take(i, BlockType.BACKGROUND);
            }
        }
    }

    private void typeBody() {
        int last = body.length - 1;
        while (last >= 0 && !body[last]) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            if (body[i]) {
                PageBlock line = lines.get(i);
                boolean heads = line.isHeading()
                        || line.shape().words() <= 14 && !line.shape().endsSentence() && endsLikeHeading(line.text());
                types[i] = line.tag().equals("li")
                        ? BlockType.LIST_ITEM
                        : heads && i < last ? BlockType.HEADING : BlockType.PARAGRAPH;
            }
        }
    }

    private static boolean endsLikeHeading(String text) {
        return ":;,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Names of commenters are nobody's business: a short line below the opening of the comments is not kept. */
    private boolean isCommenter(int i) {
        PageBlock line = lines.get(i);
        return i > comments && line.shape().words() <= 3 && line.cues() == 0;
    }

    private void typeRest() {
        int first = 0;
        while (first < body.length && !body[first]) {
            first++;
        }
        for (int i = 0; i < types.length; i++) {
            if (i == headline) {
                types[i] = BlockType.HEADLINE;
            } else if (types[i] == null && !isCommenter(i)) {
                boolean near = headline >= 0 && i > headline - 4 && i < first;
                types[i] = OtherTypes.ofLine(lines.get(i), near, i < first);
            }
        }
    }
}
