package org.throughline.engine.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.LanguageDetector;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** An article under construction: gathers blocks and metadata, then measures every span. */
final class ArticleDraft {
    private static final int DERIVED_HEADLINE = 120;
    private static final int LONGEST_CREDIT = 200;
    private static final int MOST_CREDITS = 30;

    final List<TypedText> blocks = new ArrayList<>();
    /** Whoever gave the text said that it is a report: it is one however short. */
    boolean given;

    final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    @Nullable
    Found<String> headline;

    @Nullable
    Found<String> canonicalAddress;

    /** The page's host, or what else is known of where it stood. */
    private String host = "";

    @Nullable
    Found<String> siteName;

    List<Found<String>> authors = List.of();

    @Nullable
    Found<String> agency;

    @Nullable
    Found<PublicationTime> published;

    @Nullable
    Found<PublicationTime> modified;

    @Nullable
    Found<String> section;

    List<String> tags = List.of();

    @Nullable
    String claimedLanguage;

    @Nullable
    Found<String> image;

    final List<String> credits = new ArrayList<>();

    void add(BlockType type, String text) {
        if (!text.isBlank()) {
            blocks.add(new TypedText(type, text));
        }
    }

    /** Whether the name is the site's own, as far as the page tells. */
    boolean isSite(String name) {
        String site = (siteName == null ? "" : siteName.value()) + " " + host;
        return site.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    int bodyWords() {
        int words = 0;
        for (TypedText block : blocks) {
            words += block.type().isBody()
                    ? 1 + (int) block.text().chars().filter(unit -> unit == ' ').count()
                    : 0;
        }
        return words;
    }

    /** @param siteSnapshot number of the {@link SiteSnapshot} that the page was read with */
    Article toArticle(Page page, int siteSnapshot) throws UnreadablePage {
        host = page.address() == null ? page.source() : host(page.address());
        if (agency == null) {
            agency = AgencyFinder.find(this);
        }
        readCredits();
        String body = bodyText();
        if (body.isBlank()) {
            throw new UnreadablePage(UnreadablePage.Reason.NO_ARTICLE);
        }
        StringBuilder text = new StringBuilder();
        List<Block> placed = new ArrayList<>(blocks.size());
        for (TypedText block : blocks) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(block.text());
            placed.add(new Block(block.type(), new Span(start, text.length())));
        }
        String whole = text.toString();
        Found<String> title = headline == null ? new Found<>(derived(body), "derived", 0.3) : headline;
        return new Article(
                Ids.of(page.source(), page.identity()),
                Ids.of(body),
                page.identity(),
                page.source(),
                page.address() != null ? page.address() : canonicalAddress == null ? null : canonicalAddress.value(),
                page.captured(),
                page.path(),
                metadata(title, body, CitedSources.in(whole, bodyBlocks(placed))),
                FlagFinder.of(this, title.value(), body, page.address() == null ? "" : page.address()),
                placed,
                whole,
                siteSnapshot);
    }

    private static String host(String address) {
        int from = address.indexOf("//") + 2;
        int to = address.indexOf('/', from);
        return address.substring(Math.min(from, address.length()), to < 0 ? address.length() : to);
    }

    private void readCredits() {
        for (TypedText block : blocks) {
            boolean ofPicture = block.type() == BlockType.CAPTION || block.type() == BlockType.CREDIT;
            String credit = ofPicture ? PictureCredits.in(block.text()) : null;
            String found = credit == null && block.type() == BlockType.CREDIT ? block.text() : credit;
            if (found != null
                    && found.length() <= LONGEST_CREDIT
                    && !credits.contains(found)
                    && credits.size() < MOST_CREDITS) {
                credits.add(found);
            }
        }
    }

    private static List<Block> bodyBlocks(List<Block> placed) {
        return placed.stream().filter(block -> block.type().isBody()).toList();
    }

    private String bodyText() {
        return blocks.stream()
                .filter(block -> block.type().isBody())
                .map(TypedText::text)
                .collect(Collectors.joining("\n"));
    }

    private Metadata metadata(Found<String> title, String body, List<CitedSource> cites) {
        LanguageDetector.Guess guess = LanguageDetector.detect(body, claimedLanguage);
        return new Metadata(
                title,
                canonicalAddress,
                siteName,
                authors,
                agency,
                published,
                modified,
                section,
                tags,
                new Found<>(
                        guess.code(),
                        guess.confidence() == LanguageDetector.BORNE_OUT ? "claim" : "text",
                        guess.confidence()),
                image,
                credits,
                cites);
    }

    /** The first sentence of the report, cut at a word. */
    private static String derived(String body) {
        String first = body.lines().findFirst().orElse(body);
        int end = first.indexOf(". ");
        String sentence = end > 20 ? first.substring(0, end) : first;
        if (sentence.length() <= DERIVED_HEADLINE) {
            return sentence;
        }
        int cut = sentence.lastIndexOf(' ', DERIVED_HEADLINE);
        return sentence.substring(0, cut > 40 ? cut : DERIVED_HEADLINE) + "…";
    }
}
