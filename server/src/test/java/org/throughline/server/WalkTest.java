package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.server.reader.Links;
import org.throughline.store.InventedPress;
import org.throughline.store.Store;

/**
 * A walk through every page in a real browser: no finding of axe, nothing on the console, no request to another host,
 * nothing wider than the window. Skipped, and said so, where there is no Chromium.
 */
class WalkTest {
    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    @TempDir
    static Path directory;

    private static Store store;
    private static ReaderServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        Path chromium =
                CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (chromium == null) {
            System.err.println("SKIPPED: no Chromium for the walk through the reader (Debian: apt install chromium)");
        }
        Assumptions.assumeTrue(chromium != null, "no Chromium");
        InventedPress.fill(directory, InventedPress.edition());
        store = Store.open(directory);
        server = ReaderServer.start(store, 0);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            server.close();
            store.close();
        }
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>(ReaderTest.everyPage());
        pages.add(Links.article(InventedPress.AGENCY.id()) + "?at=82-134");
        pages.add("/nowhere");
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "360, DARK"})
    void everyPageIsAccessibleQuietAndFits(int width, ColorScheme colours) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
            page.onPageError(error -> complaints.add("error: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(server.address())) {
                    complaints.add("request: " + request.url());
                }
            });
            for (String path : pages()) {
                page.navigate(server.address() + path.substring(1));
                if (path.equals("/nowhere")) {
                    complaints.removeIf(complaint -> complaint.contains("404"));
                }
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                check(page, path, width, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void check(Page page, String path, int width, List<String> complaints) {
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            complaints.add(path + " is " + needed + " wide");
        }
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            complaints.add(path + ": " + rule.getId() + " " + rule.getNodes());
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheListToAMarkedSentence() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate(server.address());
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#content");
            tabTo(page, ".story-item a");
            page.keyboard().press("Enter");
            page.waitForURL("**/story/**");
            tabTo(page, "a.said");
            page.keyboard().press("Enter");
            page.waitForURL("**/article/**");
            assertThat(page.locator("mark#at").textContent()).startsWith("Ostravia closed");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "360, true", "360, false"})
    void theKeyboardAloneComparesAndComesBack(int width, boolean scripted) {
        String story = Links.story(InventedPress.STORY);
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripted).setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(server.address() + story.substring(1));
            press(page, "a[href$='/compare']", "Enter");
            page.waitForURL("**/compare");
            tabTo(page, ".grid-frame");
            page.navigate(page.url());
            press(page, "a[href='" + story + "']", "Enter");
            page.waitForURL("**" + story);
        }
    }

    /** Two stories are put together, parted again, and both taken back, without a mouse and without a script. */
    @ParameterizedTest
    @CsvSource({"1280, true", "360, false"})
    void theKeyboardAlonePutsTogetherSplitsAndUndoes(int width, boolean scripted, @TempDir Path folder) {
        try (Store own = Store.open(folder)) {
            own.accept(InventedPress.articles());
            long story = own.library().stories(1, 1).items().getFirst().id();
            try (ReaderServer reader = ReaderServer.start(own, 0);
                    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                            .setJavaScriptEnabled(scripted)
                            .setViewportSize(width, 900))) {
                Page page = context.newPage();
                page.navigate(reader.address() + Links.story(story).substring(1));
                press(page, "details:has(form[action='/correct/together']) > summary", "Enter");
                press(page, "form[action='/correct/together'] button", "Enter");
                page.waitForURL("**corrected=**");
                page.locator(".notice form[action='/correct/undo'] button").waitFor();
                press(page, "details:has(form[action='/correct/split']) > summary", "Enter");
                press(page, "input[name=family]", "Space");
                String before = page.url();
                press(page, "form[action='/correct/split'] button", "Enter");
                page.waitForURL(url -> !url.equals(before));
                assertThat(own.corrections()).hasSize(2);
                page.navigate(reader.address() + "corrections");
                for (int left = 1; left >= 0; left--) {
                    press(page, "form[action='/correct/undo'] button", "Enter");
                    PlaywrightAssertions.assertThat(page.locator("form[action='/correct/undo']"))
                            .hasCount(left);
                }
                assertThat(own.corrections()).isEmpty();
            }
        }
    }

    private static void press(Page page, String selector, String key) {
        tabTo(page, selector);
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("never came to " + selector);
    }
}
