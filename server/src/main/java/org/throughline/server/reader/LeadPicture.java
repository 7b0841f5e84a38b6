package org.throughline.server.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Metadata;
import org.throughline.feeds.address.WebUrl;
import org.throughline.server.picture.Pictures;

/**
 * The picture that an article leads with, by the address that the reader serves it from.
 *
 * @param words what it shows: the caption, else the headline
 * @param credit whose it is, as written; empty if the page does not say
 */
public record LeadPicture(String address, String words, String language, String credit, long article, String source) {
    private static final int LONGEST_WORDS = 300;

    /** Parts of names that publishers give to the picture which stands for having none. */
    private static final List<String> STANDING_IN = List.of("logo", "placeholder", "fallback", "default", "favicon");

    /** Kinds that are never made anew, so that a page does not promise what it cannot show. */
    private static final List<String> NOT_READ = List.of(".svg", ".avif");

    static Optional<LeadPicture> of(Article article, @Nullable Pictures pictures) {
        Metadata metadata = article.metadata();
        if (pictures == null || metadata.image() == null) {
            return Optional.empty();
        }
        WebUrl page = WebUrl.of(article.address());
        String said = metadata.image().value().strip();
        WebUrl picture = page == null ? WebUrl.of(said) : page.resolve(said);
        if (picture == null || isNotShown(picture)) {
            return Optional.empty();
        }
        List<String> captions = article.textsOf(BlockType.CAPTION);
        String words = captions.isEmpty() ? article.headline() : captions.getFirst();
        return Optional.of(new LeadPicture(
                pictures.address(picture),
                words.length() > LONGEST_WORDS
                        ? words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS / 2)) + "…"
                        : words,
                article.language(),
                metadata.credits().isEmpty() ? "" : metadata.credits().getFirst(),
                article.id(),
                article.source()));
    }

    private static boolean isNotShown(WebUrl picture) {
        String name = picture.path().isEmpty() ? "" : picture.path().getLast().toLowerCase(Locale.ROOT);
        return NOT_READ.stream().anyMatch(name::endsWith)
                || STANDING_IN.stream().anyMatch(name::contains);
    }
}
