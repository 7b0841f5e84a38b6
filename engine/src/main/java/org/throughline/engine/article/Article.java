package org.throughline.engine.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says. Every later step points into {@link #text()} by offset, so nothing of the page is thrown away: what
 * is not body stays reachable by type.
 *
 * @param id 64-bit identity of source and page identity, the same for all versions
 * @param version hash of the body: tells versions apart, never identifies an article
 * @param captured when the page was saved, if known
 * @param path where the page lay, for output
 * @param blocks in reading order, not overlapping
 * @param text the text of all blocks, a blank line between any two
 * @param siteSnapshot number of the {@link SiteSnapshot} that the page was read with, 0 if nothing was known of its site
 */
public record Article(
        long id,
        long version,
        String identity,
        String source,
        @Nullable String address,
        @Nullable Instant captured,
        @Nullable String path,
        Metadata metadata,
        Set<Flag> flags,
        List<Block> blocks,
        String text,
        int siteSnapshot) {
    public Article {
        blocks = List.copyOf(blocks);
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
    }

    /** An article that was read without any knowledge of its site. */
    public Article(
            long id,
            long version,
            String identity,
            String source,
            @Nullable String address,
            @Nullable Instant captured,
            @Nullable String path,
            Metadata metadata,
            Set<Flag> flags,
            List<Block> blocks,
            String text) {
        this(id, version, identity, source, address, captured, path, metadata, flags, blocks, text, 0);
    }

    public String headline() {
        return metadata.headline().value();
    }

    public String language() {
        return metadata.language().value();
    }

    /** When the article counts as published: its own word clamped to the time of capture, else the capture, else unknown. */
    public @Nullable Instant time() {
        Found<PublicationTime> published = metadata.published();
        if (published == null) {
            return captured;
        }
        Instant claimed = published.value().instant();
        return captured != null && claimed.isAfter(captured) ? captured : claimed;
    }

    /** When the article says that it was published, not after its capture; null for one that does not say. */
    public @Nullable Instant saidTime() {
        return metadata.published() == null ? null : time();
    }

    /** The report itself, a line a block. */
    public String body() {
        return bodyBlocks().stream().map(block -> block.span().in(text)).collect(Collectors.joining("\n"));
    }

    public List<Block> bodyBlocks() {
        return blocks.stream().filter(block -> block.type().isBody()).toList();
    }

    public List<String> textsOf(BlockType type) {
        List<String> texts = new ArrayList<>();
        for (Block block : blocks) {
            if (block.type() == type) {
                texts.add(block.span().in(text));
            }
        }
        return texts;
    }
}
