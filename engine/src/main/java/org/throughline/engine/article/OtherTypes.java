package org.throughline.engine.article;

import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.Cue;
import org.throughline.engine.article.block.Mark;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.head.PersonNames;
import org.throughline.engine.article.head.WrittenDates;

/** Types of what is not the report: first by what a block's element is called, then by the words that it uses. */
final class OtherTypes {
    private OtherTypes() {}

    /**
     * The type of a line that is not body.
     *
     * @param near whether it stands beside the headline, above the report
     * @param above whether it stands above the report
     */
    static BlockType ofLine(PageBlock line, boolean near, boolean above) {
        int words = line.shape().words();
        int cues = line.cues();
        if (line.text().startsWith("http")) {
            return BlockType.OTHER;
        }
        if (isByline(line.text()) && words <= 12) {
            return Agencies.inByline(line.text()) != null ? BlockType.AGENCY : BlockType.BYLINE;
        }
        if (words <= 9
                && line.shape().digits() > 0
                && (Cue.TIME.in(cues) || !WrittenDates.in(line.text(), true).isEmpty())) {
            return BlockType.DATELINE;
        }
        BlockType byCue = byCue(cues);
        if (byCue != null && (words <= 14 || byCue != BlockType.NAVIGATION)) {
            return byCue;
        }
        if (near
                && words >= 2
                && words <= 9
                && !line.shape().endsSentence()
                && !line.tag().equals("li")) {
            return BlockType.KICKER;
        }
        if (near && words > 9) {
            return BlockType.CAPTION;
        }
        return words <= 3 ? BlockType.NAVIGATION : above || words < 5 ? BlockType.OTHER : BlockType.RELATED;
    }

    private static @Nullable BlockType byCue(int cues) {
        if (Cue.GATE.in(cues)
                || Cue.SUBSCRIBE.in(cues)
                || Cue.APP.in(cues)
                || Cue.COOKIE.in(cues)
                || Cue.ADVERTISEMENT.in(cues)) {
            return BlockType.PROMOTION;
        }
        if (Cue.RELATED.in(cues)) {
            return BlockType.RELATED;
        }
        if (Cue.COMMENT.in(cues)) {
            return BlockType.COMMENT;
        }
        return Cue.SHARE.in(cues) || Cue.MENU.in(cues) || Cue.COPYRIGHT.in(cues) ? BlockType.NAVIGATION : null;
    }

    /** The type of a block of an HTML page that is not body; null for a commenter's name, which is not kept. */
    static @Nullable BlockType ofHtml(PageBlock block, boolean near, boolean above) {
        int words = block.shape().words();
        String credit = words > 60 ? null : PictureCredits.in(block.text());
        if (isCaption(block)) {
            return credit != null && credit.equals(block.text()) ? BlockType.CREDIT : BlockType.CAPTION;
        }
        if (block.isIn(Mark.COMMENT, 5)) {
            boolean names = block.isIn(Mark.AUTHOR, 2) || words <= 3 && block.cues() == 0;
            return names ? null : BlockType.COMMENT;
        }
        if (credit != null && credit.equals(block.text()) || block.isIn(Mark.CREDIT, 1)) {
            return BlockType.CREDIT;
        }
        if (block.isIn(Mark.KEY_POINTS, 3) && words > 3) {
            return BlockType.KEY_POINT;
        }
        if (block.isIn(Mark.AUTHOR, 1) && words <= 25 || near && isByline(block.text()) && words <= 12) {
            return Agencies.inByline(block.text()) != null ? BlockType.AGENCY : BlockType.BYLINE;
        }
        if (near && Cue.TIME.in(block.cues()) && words <= 12 && block.shape().digits() > 0) {
            return BlockType.DATELINE;
        }
        if (near && block.isIn(Mark.KICKER, 1) && words <= 9) {
            return BlockType.KICKER;
        }
        return ofPlace(block, above);
    }

    private static BlockType ofPlace(PageBlock block, boolean above) {
        int words = block.shape().words();
        if (block.isUnder("nav") || block.isIn(Mark.NAVIGATION, 4)) {
            return BlockType.NAVIGATION;
        }
        if (block.isIn(Mark.NEWSLETTER, 3)
                || block.isIn(Mark.GATE, 2)
                || block.isIn(Mark.COOKIE, 4)
                || block.isIn(Mark.PROMOTION, 2)) {
            return BlockType.PROMOTION;
        }
        if (block.isIn(Mark.RELATED, 3) || block.linked() > 0.6 && words > 4) {
            return BlockType.RELATED;
        }
        if (block.isIn(Mark.BOX, 2) && words > 8 && block.shape().endsSentence()) {
            return BlockType.BACKGROUND;
        }
        BlockType byCue = words <= 20 ? byCue(block.cues()) : null;
        return byCue != null ? byCue : block.linked() > 0.6 ? BlockType.NAVIGATION : ofLine(block, false, above);
    }

    static boolean isCaption(PageBlock block) {
        return block.isUnder("figcaption") || block.isIn(Mark.CAPTION, 2);
    }

    static boolean isByline(String text) {
        if (text.length() > 120) {
            return false;
        }
        boolean lead = text.startsWith("By ")
                || text.startsWith("by ")
                || text.startsWith("BY ")
                || text.startsWith("Von ")
                || text.startsWith("Par ")
                || text.startsWith("Por ")
                || text.startsWith("Автор")
                || text.startsWith("Written by");
        return lead && (!PersonNames.of(text).isEmpty() || Agencies.inByline(text) != null);
    }
}
