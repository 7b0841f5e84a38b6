package org.throughline.engine.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a reader should know of an article beforehand, from the page's own words and kinds of blocks. */
final class FlagFinder {
    private static final int SHORT_LINE = 140;
    private static final int SHORTEST_SIGN = 5;
    private static final int FEW_WORDS = 30;

    private static final List<String> GATES = List.of(
            "sign up to read",
            "sign in to read",
            "sign in to continue",
            "log in to continue",
            "log in to read",
            "subscribe to continue",
            "subscribe to read",
            "register to read",
            "to continue reading",
            "already a subscriber",
            "already a member",
            "subscribers only",
            "subscriber-only",
            "this content is for subscribers",
            "unlock this article",
            "create a free account to",
            "you have reached your limit",
            "jetzt anmelden und weiterlesen",
            "weiterlesen mit",
            "nur für abonnenten",
            "bereits abonnent",
            "abonnieren sie, um",
            "réservé aux abonnés",
            "article réservé",
            "déjà abonné",
            "contenido exclusivo para suscriptores",
            "ya eres suscriptor",
            "inicia sesión para",
            "только для подписчиков",
            "contenuto riservato agli abbonati",
            "conteúdo exclusivo para assinantes");
    private static final List<String> TRANSLATED = List.of(
            "machine translat",
            "automatically translated",
            "automatic translation",
            "translated by google",
            "google translate",
            "translated using",
            "automatisch übersetzt",
            "maschinell übersetzt",
            "traduction automatique",
            "traducción automática",
            "traducido automáticamente",
            "машинный перевод",
            "автоматически переведен");
    private static final List<String> RELEASES = List.of(
            "for immediate release",
            "/prnewswire/",
            "(business wire)",
            "globe newswire",
            "globenewswire",
            "pressemitteilung",
            "news aktuell",
            "communiqué de presse",
            "nota de prensa",
            "comunicado de prensa",
            "press release",
            "пресс-релиз",
            "comunicato stampa",
            "(ots)");
    private static final List<String> OPINIONS = List.of(
            "opinion",
            "op-ed",
            "editorial",
            "commentary",
            "column",
            "meinung",
            "kommentar",
            "leitartikel",
            "tribune",
            "opinión",
            "opinione",
            "opinião",
            "мнение",
            "колонка",
            "glosse",
            "gastbeitrag");
    private static final List<String> INTERVIEWS =
            List.of("interview", "entretien", "entrevista", "интервью", "intervista", "im gespräch", "q&a");
    private static final List<String> LIVE = List.of(
            "live updates",
            "live blog",
            "liveblog",
            "liveticker",
            "live-ticker",
            "en direct",
            "en vivo",
            "онлайн-трансляция",
            "as it happened",
            "live:");

    /** What the groups of {@link #SIGNS} are signs of. */
    private static final Flag[] SIGN_OF = {Flag.GATED, Flag.MACHINE_TRANSLATED, Flag.PRESS_RELEASE};

    private static final Phrases SIGNS = new Phrases(GATES, TRANSLATED, RELEASES);

    private FlagFinder() {}

    static Set<Flag> of(ArticleDraft draft, String headline, String body, String address) {
        Set<Flag> flags = EnumSet.copyOf(draft.flags.isEmpty() ? EnumSet.noneOf(Flag.class) : draft.flags);
        readLines(draft, flags);
        String title = headline.toLowerCase(Locale.ROOT);
        String place = (address + " " + (draft.section == null ? "" : draft.section.value())).toLowerCase(Locale.ROOT);
        if (startsWithAny(title, OPINIONS) || OPINIONS.stream().anyMatch(word -> isPart(place, word))) {
            flags.add(Flag.OPINION);
        }
        if (INTERVIEWS.stream().anyMatch(word -> isPart(title, word)) || questions(draft) >= 4) {
            flags.add(Flag.INTERVIEW);
        }
        if (LIVE.stream().anyMatch(title::contains)
                || place.contains("/live/")
                || place.contains("liveblog")
                || place.contains("liveticker")) {
            flags.add(Flag.LIVE);
        }
        if (isCutShort(draft, body)) {
            flags.add(Flag.CUT_SHORT);
        }
        if (!draft.given && body.length() < 6 * FEW_WORDS && body.split("\\s+", FEW_WORDS + 1).length < FEW_WORDS) {
            flags.add(Flag.NOT_AN_ARTICLE);
        }
        return flags;
    }

    private static void readLines(ArticleDraft draft, Set<Flag> flags) {
        int captions = 0;
        for (TypedText block : draft.blocks) {
            captions += block.type() == BlockType.CAPTION ? 1 : 0;
            String text = block.text();
            if (block.type() != BlockType.NAVIGATION && text.length() >= SHORTEST_SIGN) {
                SIGNS.find(text, 0, Math.min(text.length(), SHORT_LINE), (group, start, end) -> {
                    if (counts(block, group)) {
                        flags.add(SIGN_OF[group]);
                    }
                });
            }
        }
        int words = draft.bodyWords();
        if (captions >= 8 && words < 30 * captions) {
            flags.add(Flag.GALLERY);
        }
    }

    /** A gate is no part of a report, a note of translation stands on a line of its own, a release says so at its start. */
    private static boolean counts(TypedText block, int group) {
        boolean isShort = block.text().length() <= SHORT_LINE;
        return switch (SIGN_OF[group]) {
            case GATED -> !block.type().isBody() && isShort && block.type() != BlockType.COMMENT;
            case MACHINE_TRANSLATED -> isShort;
            default -> block.type().isBody() || isShort;
        };
    }

    /** Paragraphs that ask, each answered by a longer one. */
    private static int questions(ArticleDraft draft) {
        int asked = 0;
        String before = "";
        for (TypedText block : draft.blocks) {
            if (block.type().isBody()) {
                asked += (before.endsWith("?") || before.endsWith("؟") || before.endsWith("？"))
                                && block.text().length() > before.length()
                        ? 1
                        : 0;
                before = block.text();
            }
        }
        return asked;
    }

    private static boolean isCutShort(ArticleDraft draft, String body) {
        if (body.endsWith("...")
                || body.endsWith("\u2026")
                || body.endsWith("[\u2026]")
                || body.endsWith("[...]")
                || body.endsWith("chars]")) {
            return true;
        }
        TypedText last = null;
        for (TypedText block : draft.blocks) {
            last = block.type().isBody() ? block : last;
        }
        // A paragraph that breaks off in the middle of a sentence, not a list's last item nor a line of a table.
        return last != null
                && last.type() == BlockType.PARAGRAPH
                && last.text().length() > 80
                && Character.isLetter(last.text().charAt(last.text().length() - 1))
                && Character.isLowerCase(last.text().charAt(last.text().length() - 1))
                && draft.flags.contains(Flag.GATED);
    }

    private static boolean startsWithAny(String text, List<String> words) {
        return words.stream()
                .anyMatch(word ->
                        text.startsWith(word + ":") || text.startsWith(word + " |") || text.endsWith("| " + word));
    }

    /** The word as a whole, between characters that are no letters. */
    private static boolean isPart(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean after = end >= text.length() || !Character.isLetter(text.charAt(end)) || text.charAt(end) == 's';
            if (before && after) {
                return true;
            }
        }
        return false;
    }
}
