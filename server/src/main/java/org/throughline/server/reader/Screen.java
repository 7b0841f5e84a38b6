package org.throughline.server.reader;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.server.picture.Pictures;
import org.throughline.store.desk.Desk;

/** Shows pages in the reader's language: the one they set, else the first that their browser asks for and the reader has. */
public final class Screen {
    static final String LANGUAGE = "language";
    static final String HOME = "home";
    static final String PICTURES = "pictures";
    static final String OFF = "off";
    private static final int KEPT_SECONDS = 20;

    private final Desk desk;
    private final View view;
    private final @Nullable Pictures pictures;
    private final Kept<Map<String, String>> sourceTitles;

    /** Renders a page. */
    @FunctionalInterface
    public interface View {
        void show(Context context, String template, Frame frame, Map<String, Object> values);
    }

    /** @param sourceTitles what sources call themselves, by name */
    Screen(Desk desk, View view, @Nullable Pictures pictures, Supplier<Map<String, String>> sourceTitles) {
        this.sourceTitles = new Kept<>(KEPT_SECONDS, sourceTitles);
        this.desk = desk;
        this.view = view;
        this.pictures = pictures;
    }

    Wording words(Context context) {
        String chosen = desk.settings().get(LANGUAGE);
        Wording words = chosen == null || chosen.isEmpty() ? asked(context) : Wording.of(chosen);
        return words.calling(sourceTitles.get());
    }

    /** The reader's country, two letters; empty if they did not say. */
    String home() {
        return desk.settings().getOrDefault(HOME, "");
    }

    /** What an article leads with; nothing if the reader wants no pictures, or there are none. */
    Optional<LeadPicture> picture(Article article) {
        boolean off = OFF.equals(desk.settings().get(PICTURES));
        return off ? Optional.empty() : LeadPicture.of(article, pictures);
    }

    /** By the browser's own preference alone. */
    public static Wording asked(Context context) {
        String accepted = context.header("Accept-Language");
        if (accepted != null && accepted.length() < 500) {
            for (String part : accepted.toLowerCase(Locale.ROOT).split(",", 20)) {
                String language = part.strip().split("[-;]", 2)[0];
                if (Wording.LANGUAGES.contains(language)) {
                    return Wording.of(language);
                }
            }
        }
        return Wording.of("en");
    }

    /** @param title English, shown in the reader's language */
    void show(Context context, String template, String title, String section, Map<String, Object> values) {
        Wording words = words(context);
        view.show(context, template, new Frame(words.say(title), section, "", words), values);
    }

    /** @param title as it is: a headline, a name */
    void showTitled(Context context, String template, String title, String section, Map<String, Object> values) {
        view.show(context, template, new Frame(title, section, "", words(context)), values);
    }

    void showFound(Context context, String template, String question, Map<String, Object> values) {
        Wording words = words(context);
        String title = question.isBlank() ? words.say("Search") : words.say("Search") + ": " + question;
        view.show(context, template, new Frame(title, "/search", question, words), values);
    }
}
