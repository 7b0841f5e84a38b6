package org.throughline.feeds.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.feeds.address.OwnAddress;
import org.throughline.feeds.address.WebAddress;
import org.throughline.feeds.saved.SavedPage;

/**
 * Web archives: the HTML answers of a WARC, the texts of a WET, packed or not (Common Crawl's news among them). Records of
 * other kinds, other answers than 200 and other media are passed over. Holds one record at a time; a record over the
 * limit of a page is put aside, its rest skipped.
 *
 * <p>A place is where a record, packed or not, begins in the file. Files that are packed as a whole have no such places: a
 * negative one counts their plain bytes, which are unpacked and passed over to go on from there.
 */
final class WarcArchive implements Archive {
    private static final int MOST = Decoder.MAX_BYTES;
    private static final String BROKEN = "the archive is damaged or ends early";

    private final Path file;
    private final FileChannel channel;
    private final @Nullable GzipMembers members;
    private final WarcReader reader;
    private final long start;
    private @Nullable ArchivedPage next;
    private @Nullable SavedPage pending;
    private @Nullable String damage;
    private boolean ended;
    private long records;

    WarcArchive(Path file, long place) throws IOException {
        this.file = file;
        this.start = place;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            this.members = isPacked(channel) ? members(channel, place) : null;
            this.reader = members == null ? new WarcReader(channel.position(place)) : new WarcReader(members);
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken instanceof IOException io ? io : new IOException(broken);
        }
        reader.setLenient(true);
    }

    private static boolean isPacked(FileChannel channel) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        return channel.read(magic, 0) == 2 && magic.getShort(0) == 0x1f8b;
    }

    private static GzipMembers members(FileChannel channel, long place) throws IOException {
        long packed = Math.max(0, place);
        GzipMembers members = new GzipMembers(Channels.newInputStream(channel.position(packed)), packed);
        members.skipNBytes(Math.max(0, -place));
        return members;
    }

    /** Where the record begins that the reader found last. */
    private long place() {
        GzipMembers packed = members;
        if (packed == null) {
            return start + reader.position();
        }
        long plain = Math.max(0, -start) + reader.position();
        long member = packed.memberAt(plain);
        // Within a member, and not at the file's own beginning: some records are read twice, which changes nothing.
        return member >= 0 ? member : start <= 0 ? -plain : Math.max(start, packed.memberWith(plain));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public ArchivedPage next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        ArchivedPage page = next;
        next = null;
        return page;
    }

    /** A page is handed out when the record after it is found: that one's beginning is the place to go on from. */
    private void advance() {
        try {
            Optional<WarcRecord> record = reader.next();
            long here = record.isPresent() ? place() : channel.size();
            if (pending != null) {
                next = new ArchivedPage(pending, here);
                pending = null;
            }
            if (record.isEmpty()) {
                ended = true;
                damage = members != null && members.isBroken()
                        ? BROKEN
                        : start == 0 && records == 0 ? "it is empty" : null;
            } else {
                records++;
                pending = page(record.get());
            }
        } catch (IOException | RuntimeException broken) {
            if (pending != null) {
                next = new ArchivedPage(pending, place());
                pending = null;
            }
            ended = true;
            damage = start == 0 && records == 0 ? "it is no web archive, or damaged from the beginning" : BROKEN;
        }
    }

    private @Nullable SavedPage page(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response && isHtml(response)) {
            HttpResponse http = response.http();
            return http.status() == 200
                    ? page(response, Media.HTML, http.bodyDecoded().stream(), charset(http.contentType()))
                    : null;
        }
        return record instanceof WarcConversion text
                ? page(text, Media.PAGE_TEXT, text.body().stream(), "utf-8")
                : null;
    }

    private static boolean isHtml(WarcResponse response) throws IOException {
        String type = response.payloadType().base().toString();
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static @Nullable String charset(MediaType type) {
        return type.parameters().get("charset");
    }

    private SavedPage page(WarcTargetRecord record, Media media, InputStream body, @Nullable String charset)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        return new WarcPage(file + "@" + place(), record.target(), record.date(), media, bytes, charset);
    }

    @Override
    public @Nullable String damage() {
        return damage;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ignored) {
            ended = true;
        }
    }

    private record WarcPage(
            String name,
            String target,
            Instant captured,
            Media media,
            byte[] bytes,
            @Nullable String charset) implements SavedPage {
        @Override
        public Page load() throws UnreadablePage {
            WebAddress address = WebAddress.of(target);
            if (address == null) {
                throw new UnreadablePage(Reason.MALFORMED, "its address is none of the web");
            }
            String content = Decoder.decode(bytes, media, charset);
            if (media == Media.HTML) {
                address = OwnAddress.amended(address, content);
            }
            return new Page(
                    address.text(), address.site(), media, content, address.text(), captured, name, Claims.NONE);
        }
    }
}
