package org.throughline.engine.article.block;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the names that a page's author gave to an element (class, id, role, itemprop) say of its use. */
public enum Mark {
    BODY("articlebody articletext articlecontent articlemain storybody storytext storycontent bodytext bodycopy"
            + " entrycontent postcontent postbody posttext newstext newsbody newscontent articlefulltext fulltext"
            + " maintext textbody articulo cuerpo artikeltext beitrag contenido"),
    ARTICLE("article story post entry artikel articolo noticia nota news single hentry"),
    CONTENT("content body text paragraph prose richtext rte copy wysiwyg markdown"),
    MAIN("main primary maincontent center column"),
    COMMENT(
            "comment comments commentlist disqus discussion respond reply replies kommentar kommentare comentarios commentaires"
                    + " kommentarer opinionstage livefyre coral"),
    NAVIGATION(
            "nav navigation menu navbar menubar breadcrumb breadcrumbs crumbs toolbar pagination pager skip sitemap tabs submenu"
                    + " topbar masthead sitenav mainnav navi drawer hamburger search searchform"),
    FOOTER("footer foot bottom colophon legal copyright disclaimer imprint impressum"),
    HEADER("header head top banner"),
    SIDE("sidebar side aside rail secondary complementary widget widgets rightcol leftcol col2 seitenleiste"),
    RELATED(
            "related recommended recommend recommendation recommendations more recirc recirculation popular trending mostread"
                    + " readmore also similar latest recent outbrain taboola zergnet next prev previous upnext moreon"
                    + " relacionadas relacionados lesetipps mehr weitere suggested youmay mostpopular readnext interlink internallink"),
    SHARE(
            "share sharing social socials sharebar addthis sharethis facebook twitter whatsapp pinterest follow sns tools socialmedia addtoany sharedaddy"),
    PROMOTION(
            "ad ads advert advertisement advertising adv adbox sponsor sponsored promo promotion promoted dfp gpt"
                    + " adsbygoogle werbung anzeige publicidad cta commercial affiliate partner marketing offer shop product donate donation"),
    NEWSLETTER("newsletter subscribe subscription subscriptions signup optin mailchimp mailing abo email"),
    GATE("paywall login signin regwall gate gated meter register registration piano premium offers"),
    COOKIE("cookie cookies consent gdpr privacy cmp onetrust"),
    CAPTION("caption figcaption legend wp-caption-text bildunterschrift imagecaption photocaption leyenda"),
    CREDIT("credit credits photographer imagecredit photocredit"),
    AUTHOR(
            "author authors byline bylines writer autor auteur contributor contributors bio profile redaktion vcard reporter"),
    TIME(
            "date time timestamp datetime published pubdate dateline datum fecha updated modified posted meta postmeta entrymeta metadata info"),
    TAGS("tag tags keyword keywords topics topic category categories labels taxonomy cat themen hashtags"),
    HIDDEN("hidden hide visuallyhidden sronly screenreader offscreen invisible noscript screen"),
    TITLE("title headline heading hed titel titulo titre titolo"),
    LEAD(
            "lead lede standfirst deck dek subtitle subheadline intro summary excerpt teaser abstract description vorspann chapo bajada sapo sommario subhead"),
    GALLERY("gallery slideshow carousel slider slide slick swiper lightbox galerie"),
    POPUP("popup modal overlay dialog lightbox tooltip flyout alert notification interstitial toast sticky"),
    TEASER(
            "card cards item teaser list grid tile tiles feed stream block blocks module collection thumb thumbnail loop"),
    QUOTE("pullquote pull blockquote quote zitat"),
    KEY_POINTS(
            "keypoints keypoint highlights takeaways takeaway bullets keytakeaways summarylist tldr storyhighlights"),
    BOX("infobox factbox box fact facts background sidebarbox explainer inset infographic glossary faq toc"),
    FIGURE("figure image img photo media picture video player embed bild foto pic audio podcast"),
    KICKER("kicker eyebrow overline section rubric flag topline dachzeile strapline"),
    LIVE("live liveblog ticker liveticker"),
    FORM("form input field button btn checkbox poll quiz survey rating vote");

    static final int COUNT = values().length;
    /** Sets of marks; the first is empty. */
    private static final long[] MARKS;

    /** From a name's hash to the place of its set in {@link #MARKS}. */
    private static final HashBits BY_NAME;

    static {
        Map<String, Long> byName = byName();
        MARKS = new long[byName.size() + 1];
        BY_NAME = new HashBits(byName.size());
        int place = 0;
        for (Map.Entry<String, Long> entry : byName.entrySet()) {
            MARKS[++place] = entry.getValue();
            BY_NAME.or(entry.getKey().hashCode(), place);
        }
    }

    private final String names;

    Mark(String names) {
        this.names = names;
    }

    long bit() {
        return 1L << ordinal();
    }

    boolean in(long marks) {
        return (marks & bit()) != 0;
    }

    /** The marks of an element's class, id, role, itemprop and test names; costs a pass over those attributes. */
    static long of(Element element, Map<String, Long> known) {
        long marks = 0;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "class",
                        "id",
                        "role",
                        "itemprop",
                        "data-testid",
                        "data-component",
                        "data-module",
                        "data-type",
                        "rel" -> marks |= known.computeIfAbsent(value, Mark::ofNames);
                case "hidden" -> marks |= HIDDEN.bit();
                case "aria-hidden" -> marks |= "true".equals(value) ? HIDDEN.bit() : 0;
                case "style" -> marks |= isInvisible(value) ? HIDDEN.bit() : 0;
                default -> {
                    // Other attributes say nothing of use.
                }
            }
        }
        return marks;
    }

    private static boolean isInvisible(String style) {
        String compact = style.length() > 300 ? style.substring(0, 300) : style;
        compact = compact.replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    /**
     * Marks of one attribute's value: of its words, of neighbouring words joined, and of words broken at capitals. Words
     * are known by a hash of their lower-case letters, so that none is cut out.
     */
    static long ofNames(String value) {
        long marks = 0;
        int joined = 0;
        int word = 0;
        int start = 0;
        int end = Math.min(value.length(), 400);
        for (int i = 0; i <= end; i++) {
            char unit = i < end ? value.charAt(i) : ' ';
            boolean upper = unit >= 'A' && unit <= 'Z' || unit > 127 && Character.isUpperCase(unit);
            boolean inside = upper || unit >= 'a' && unit <= 'z' || unit > 127 && Character.isLetter(unit);
            boolean capital = inside && upper && i > start && !Character.isUpperCase(value.charAt(i - 1));
            if ((!inside || capital) && i > start) {
                marks |= MARKS[BY_NAME.get(word)] | MARKS[BY_NAME.get(joined)];
                joined = word;
            }
            if (!inside || capital) {
                joined = unit == ' ' ? 0 : joined;
                word = 0;
                start = capital ? i : i + 1;
            }
            if (inside) {
                int lower = upper ? Character.toLowerCase(unit) : unit;
                word = 31 * word + lower;
                joined = 31 * joined + lower;
            }
        }
        return marks;
    }

    private static Map<String, Long> byName() {
        Map<String, Long> marks = new HashMap<>();
        for (Mark mark : values()) {
            for (String name : mark.names.split(" ")) {
                marks.merge(name, mark.bit(), (one, other) -> one | other);
            }
        }
        return marks;
    }
}
