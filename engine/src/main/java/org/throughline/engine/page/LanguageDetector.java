package org.throughline.engine.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, as an ISO 639-1 code. A claim (such as the {@code lang} of a page) that the text's script and
 * commonest words bear out is taken at its word, and so is a text that is plainly in one of the commonest languages, which
 * costs microseconds; else the OpenNLP model decides on a prefix, which costs about a millisecond. Thread-safe; the model is loaded at first need.
 */
public final class LanguageDetector {
    /** What is answered when nothing can be said. */
    public static final String UNKNOWN = "und";

    /** Confidence in a claim that the text bears out. */
    public static final double BORNE_OUT = 0.98;

    private static final int PREFIX = 900;
    private static final int ENOUGH = 40;

    private LanguageDetector() {}

    /** A language and how sure that is, 0..1. */
    public record Guess(String code, double confidence) {}

    /**
     * @param text running text of the report, not menus
     * @param claimed a language tag such as {@code de-AT}, if the page has one
     */
    public static Guess detect(String text, @Nullable String claimed) {
        String claim = code(claimed);
        if (claim != null && CommonWords.bearOut(claim, text)) {
            return new Guess(claim, BORNE_OUT);
        }
        String plain = CommonWords.plainLanguage(text);
        if (plain != null) {
            return new Guess(plain, 0.97);
        }
        String prefix = text.substring(0, end(text));
        if (prefix.length() < ENOUGH) {
            return claim == null ? new Guess(UNKNOWN, 0) : new Guess(claim, 0.5);
        }
        Language best = new LanguageDetectorME(Model.WEIGHTS).predictLanguage(prefix);
        String found = code(best.getLang());
        return found == null ? new Guess(UNKNOWN, 0) : new Guess(found, best.getConfidence());
    }

    private static int end(String text) {
        int end = Math.min(text.length(), PREFIX);
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** ISO 639-1 code of a language tag or of an ISO 639-3 code; null if it is none. */
    public static @Nullable String code(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        if (language.length() == 3) {
            language = Codes.SHORT.getOrDefault(language, language);
        }
        return language.isEmpty() || language.equals(UNKNOWN) ? null : language;
    }

    /** Loaded once, when the first page needs it. */
    private static final class Model {
        static final LanguageDetectorModel WEIGHTS = load();

        private static LanguageDetectorModel load() {
            try (InputStream bytes = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (bytes == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** ISO 639-3 codes to ISO 639-1. */
    private static final class Codes {
        static final Map<String, String> SHORT = shortCodes();

        private static Map<String, String> shortCodes() {
            Map<String, String> codes = new HashMap<>();
            for (String two : Locale.getISOLanguages()) {
                codes.put(Locale.of(two).getISO3Language(), two);
            }
            codes.put("cmn", "zh");
            codes.put("pes", "fa");
            codes.put("arb", "ar");
            codes.put("lvs", "lv");
            codes.put("ekk", "et");
            codes.put("zlm", "ms");
            codes.put("npi", "ne");
            codes.put("plt", "mg");
            codes.put("nob", "no");
            codes.put("nb", "no");
            return Map.copyOf(codes);
        }
    }
}
