package org.throughline.engine.article;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Picture credits within captions or on lines of their own: "Photo: Ann Lee/dpa", "(Foto: AFP)", "CC BY-SA 3.0". */
final class PictureCredits {
    private static final int LONGEST = 160;
    private static final Phrases LEADS = new Phrases(List.of(
            "photo:",
            "photos:",
            "photo by",
            "photograph:",
            "photograph by",
            "image:",
            "image credit",
            "images:",
            "credit:",
            "picture:",
            "foto:",
            "fotos:",
            "bild:",
            "imagen:",
            "crédit",
            "fotografía",
            "фото:",
            "фото ",
            "photo credit",
            "photo courtesy",
            "courtesy of",
            "file photo",
            "archivfoto",
            "symbolbild",
            "quelle:",
            "illustration:",
            "screenshot:",
            "via ",
            "getty images",
            "wikimedia",
            "صورة",
            "图片",
            "图:"));
    private static final Phrases LICENCES =
            new Phrases(List.of("cc by", "cc-by", "creative commons", "public domain", "gemeinfrei", "cc0", "gfdl"));
    private static final Phrases RIGHTS = new Phrases(List.of(
            "copyright",
            "all rights",
            "rights reserved",
            "alle rechte",
            "tous droits",
            "todos los derechos",
            "todos os direitos",
            "tutti i diritti",
            "все права",
            "права защищены",
            "版权所有",
            "جميع الحقوق"));
    private static final List<String> BANKS = List.of(
            "getty images",
            "getty",
            "shutterstock",
            "istock",
            "alamy",
            "imago",
            "picture alliance",
            "epa-efe",
            "epa",
            "wikimedia commons",
            "unsplash",
            "pixabay",
            "pexels",
            "depositphotos",
            "zuma press",
            "handout");

    private PictureCredits() {}

    /** The credit in a caption or credit line, as written; null if there is none. */
    static @Nullable String in(String text) {
        return text.length() <= LONGEST && isLine(text) ? text : tail(text);
    }

    /** Whether the whole line is a credit. */
    private static boolean isLine(String text) {
        boolean signed = text.startsWith("\u00a9") || text.startsWith("(c)") || text.startsWith("(C)");
        return signed && !isFooter(text) || LEADS.lead(text) || text.length() < 90 && LICENCES.areIn(text);
    }

    /** A site's claim to all that stands on it, with a year or in so many words, says nothing of a picture. */
    private static boolean isFooter(String text) {
        int at = text.startsWith("\u00a9") ? 1 : 3;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        boolean dated = at < text.length() && Character.isDigit(text.charAt(at));
        return RIGHTS.areIn(text) || dated && Agencies.inByline(text.replaceAll("[0-9\u00a9,-]", "")) == null;
    }

    /** A credit after the last sentence: "Ann Lee/dpa", "Bob Ray/AFP via Getty Images", "(Photo: X)". */
    private static @Nullable String tail(String text) {
        int open = text.lastIndexOf('(');
        if (open >= 0 && text.endsWith(")") && text.length() - open < 90 && isLine(text.substring(open + 1))) {
            return text.substring(open + 1, text.length() - 1);
        }
        int stop = Math.max(
                Math.max(text.lastIndexOf(". "), text.lastIndexOf("! ")),
                Math.max(text.lastIndexOf("? "), text.lastIndexOf(") ")));
        String last = text.substring(stop < 0 ? 0 : stop + 2).strip();
        if (last.isEmpty() || last.length() > 70 || stop < 0 && last.length() == text.length() && text.length() > 70) {
            return null;
        }
        if (isLine(last)) {
            return last;
        }
        int slash = last.lastIndexOf('/');
        if (slash > 2
                && slash < last.length() - 1
                && Character.isUpperCase(last.charAt(0))
                && last.split(" ").length <= 8) {
            String bank = last.substring(slash + 1).strip();
            boolean isBank = Agencies.named(bank) != null
                    || BANKS.stream()
                            .anyMatch(name -> bank.toLowerCase(Locale.ROOT).startsWith(name));
            return isBank || bank.toLowerCase(Locale.ROOT).contains(" via ") ? last : null;
        }
        return null;
    }
}
