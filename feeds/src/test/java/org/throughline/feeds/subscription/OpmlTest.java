package org.throughline.feeds.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static Opml.Reading read(String document) throws IOException {
        return Opml.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void foldersAreKept() throws IOException {
        Opml.Reading list = read("""
                <?xml version="1.0"?><!DOCTYPE opml><opml version="1.1"><head><title>Mine</title></head><body>
                <outline text="North"><outline title="Karvenna">
                <outline type="rss" text="Post &amp; Courier" xmlUrl="https://post.example/feed" htmlUrl="https://post.example/"/>
                </outline><outline text="Herald" xmlurl="HTTPS://Herald.example/feed"/></outline>
                <outline text="Again" xmlUrl="https://post.example/feed"/>
                <outline text="Script" xmlUrl="javascript:alert(1)"/><outline text="No feed"/>
                </body></opml>""");
        assertThat(list.problem()).isNull();
        assertThat(list.subscriptions())
                .containsExactly(
                        new Subscription(
                                "https://post.example/feed",
                                "Post & Courier",
                                "https://post.example/",
                                "North/Karvenna"),
                        new Subscription("https://herald.example/feed", "Herald", null, "North"));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Subscription> feeds = List.of(
                new Subscription("https://a.example/?a=1&b=2", "A <b> \"c\"", null, "One/Two"),
                new Subscription("https://b.example/", "B", "https://b.example/home", "One"),
                new Subscription("https://c.example/", "C", null, ""));
        assertThat(read(Opml.write("Title", feeds)).subscriptions()).containsExactlyElementsOf(feeds);
    }

    @Test
    void brokenOnesGiveWhatStandsBeforeTheBreak() throws IOException {
        Opml.Reading list = read("<opml><body><outline xmlUrl='https://a.example/'/><outline");
        assertThat(list.subscriptions()).hasSize(1);
        assertThat(list.problem()).isEqualTo("not well-formed OPML");
        assertThat(read("").problem()).isEqualTo("not well-formed OPML");
        assertThat(read("<opml/>").problem()).isEqualTo("no feeds in it");
    }

    @Test
    void whatAPersonsProgramWroteCarelesslyIsReadAllTheSame() throws IOException {
        Opml.Reading list = read("<opml><body><outline text=\"North & South\"><outline text=\"Post\""
                + " xmlUrl=\"https://post.example/feed?a=1&b=2\"/></outline>"
                + "<outline text=\"Herald\" xmlUrl=\"feed://herald.example/feed\"/>"
                + "<outline text=\"Courier\" xmlUrl=\"feed:https://courier.example/feed\"/></body></opml>");
        assertThat(list.problem()).isNull();
        assertThat(list.subscriptions())
                .containsExactly(
                        new Subscription("https://post.example/feed?a=1&b=2", "Post", null, "North & South"),
                        new Subscription("http://herald.example/feed", "Herald", null, ""),
                        new Subscription("https://courier.example/feed", "Courier", null, ""));
    }

    @Test
    void attacksEnd() throws IOException {
        assertThat(read("<opml><body>" + "<outline text='a'>".repeat(50_000)).problem())
                .isEqualTo("folders are nested too deep");
        StringBuilder many = new StringBuilder("<opml><body>");
        for (int n = 0; n < 20_000; n++) {
            many.append("<outline xmlUrl='https://a.example/").append(n).append("'/>");
        }
        assertThat(read(many + "</body></opml>").problem()).startsWith("more than 10000 feeds");
        assertThat(read("<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;'"
                                + " xmlUrl='https://a.example/'/></body></opml>")
                        .subscriptions())
                .allSatisfy(one -> assertThat(one.title()).doesNotContain("root"));
    }
}
