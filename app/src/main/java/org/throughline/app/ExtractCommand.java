package org.throughline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.throughline.app.output.ArticleDocument;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.feeds.saved.SavedPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One page in, its article out. */
@Command(
        name = "extract",
        header = "Print the article of one saved page.",
        description = {
            "",
            "Takes the article out of a page: without menus, comments, captions and promotion as text or Markdown, or"
                    + " with every block and its type as JSON.",
            ""
        })
final class ExtractCommand implements Callable<Integer> {
    /** How the article is printed. */
    enum Form {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A saved page, or - for standard input.")
    private String file = "-";

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "One of ${COMPLETION-CANDIDATES}.",
            defaultValue = "text")
    private Form form = Form.TEXT;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Article article = new ArticleExtractor().extract(page());
            out.println(
                    switch (form) {
                        case TEXT -> ArticleDocument.text(article);
                        case MARKDOWN -> ArticleDocument.markdown(article);
                        case JSON -> ArticleDocument.json(article);
                    });
            return Main.OK;
        } catch (UnreadablePage unreadable) {
            spec.commandLine().getErr().println("Not read: " + file + ": " + unreadable.getMessage());
            return Main.SOME_QUARANTINED;
        }
    }

    private Page page() throws IOException, UnreadablePage {
        if (file.equals("-")) {
            try (InputStream input = System.in) {
                return SavedPages.pipedIn(input);
            }
        }
        return SavedPages.one(Path.of(file)).load();
    }
}
