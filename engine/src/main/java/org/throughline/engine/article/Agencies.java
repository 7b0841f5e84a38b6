package org.throughline.engine.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** News agencies by the names and signs under which their reports run, and where in a report they sign. */
final class Agencies {
    private static final int LONGEST_SIGN = 40;
    private static final int PREFIX = 90;

    /** Short name, then other spellings; a sign in capitals is told apart from a word where it could be one. */
    private static final String[] NAMES = {
        "dpa|dpa-infocom|dpa-afx|deutsche presse-agentur|дпа",
        "AFP|agence france-presse|agence france presse|афп|أ ف ب|法新社",
        "AP|associated press|the associated press|美联社",
        "Reuters|thomson reuters|рейтер|رويترز|路透社",
        "TASS|тасс|itar-tass|итар-тасс|塔斯社",
        "Interfax|интерфакс|interfax-ukraine|интерфакс-украина",
        "RIA Novosti|риа новости|ria novosti",
        "Xinhua|新华社|xinhua news agency",
        "EFE|agencia efe|efe news",
        "ANSA",
        "Kyodo|kyodo news|共同社",
        "Yonhap|yonhap news agency|연합뉴스",
        "PTI|press trust of india",
        "ANI|asian news international",
        "IANS|indo-asian news service",
        "UPI|united press international",
        "APA|austria presse agentur",
        "SDA|keystone-sda|ats|sda",
        "KNA",
        "epd",
        "Ukrinform|укринформ|укрінформ",
        "UNIAN|униан|уніан",
        "Anadolu|anadolu agency|anadolu ajansı",
        "Belga",
        "ANP",
        "Ritzau",
        "NTB",
        "PAP",
        "ČTK|čtk|ctk",
        "MTI",
        "Lusa|agência lusa",
        "Kazinform|казинформ",
        "Bernama",
        "Antara",
        "The Canadian Press|canadian press",
        "AAP|australian associated press",
        "PA|pa media|press association",
        "SID",
        "Notimex",
        "Télam|telam",
        "BTA",
        "Agerpres",
        "BelTA|белта",
        "Trend",
        "Azertac",
        "Armenpress",
        "SPA|saudi press agency",
        "WAM",
        "MENA",
        "IRNA",
        "Jiji|jiji press",
        "CNA",
        "GlobeNewswire",
        "DPA International"
    };

    /** Names that are also ordinary words or other things' short names, trusted only in capitals and as a sign. */
    private static final List<String> WORDS_TOO = List.of(
            "PAP", "SID", "ANI", "PA", "AP", "SPA", "MENA", "WAM", "BTA", "CNA", "SDA", "ats", "Trend", "Antara", "ANP",
            "NTB", "MTI", "APA", "AAP");

    private static final Map<String, String> BY_NAME = byName();

    private Agencies() {}

    /** The agency's short name if the text is an agency's name and nothing else; null otherwise. */
    static @Nullable String named(String text) {
        String name = text.strip();
        while (!name.isEmpty() && ".,:;()[]\u00a9-\u2013\u2014 ".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1);
        }
        int from = 0;
        while (from < name.length() && "([\u00a9-\u2013\u2014 ".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        name = name.substring(from);
        String found = name.length() > LONGEST_SIGN ? null : BY_NAME.get(name.toLowerCase(Locale.ROOT));
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) || name.length() > 6;
        return found != null && WORDS_TOO.contains(found) && !capitals ? null : found;
    }

    /** The agency in a byline such as "By DPA," or "Reuters Staff"; null if there is none. */
    static @Nullable String inByline(String byline) {
        for (String part : byline.replace(" and ", ",").replace(" with ", ",").split("[,/|;]")) {
            String words = part.strip();
            for (String lead : List.of(
                    "By ", "by ", "BY ", "Von ", "von ", "Par ", "Por ", "Di ", "Source: ", "Quelle: ", "Источник: ")) {
                words = words.startsWith(lead) ? words.substring(lead.length()) : words;
            }
            words = words.endsWith(" Staff") ? words.substring(0, words.length() - 6) : words;
            String agency = named(words);
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    /** Length of an agency's name with a colon that leads a report ("DPA: "), 0 if none does. */
    static int lead(String paragraph) {
        int colon = paragraph.indexOf(':');
        boolean leads = colon > 1
                && colon < LONGEST_SIGN
                && colon + 2 < paragraph.length()
                && paragraph.charAt(colon + 1) == ' ';
        return leads && named(paragraph.substring(0, colon)) != null ? colon + 2 : 0;
    }

    /** The agency in the dateline of a first paragraph: "KYIV, May 3 (Reuters) - ", "Berlin (dpa) - ", "МОСКВА, 3 мая. /ТАСС/". */
    static @Nullable String inDateline(String paragraph) {
        String start = paragraph.substring(0, Math.min(PREFIX, paragraph.length()));
        for (String pair : List.of("()", "//", "[]")) {
            int open = start.indexOf(pair.charAt(0));
            int close = open < 0 ? -1 : start.indexOf(pair.charAt(1), open + 1);
            String agency = close < 0 ? null : inByline(start.substring(open + 1, close));
            if (agency != null) {
                return agency;
            }
        }
        for (String dash : List.of(" - ", " \u2013 ", " \u2014 ", ".- ")) {
            int at = start.indexOf(dash);
            int before = at < 0 ? -1 : Math.max(start.lastIndexOf(' ', at - 1), start.lastIndexOf('.', at - 1));
            String agency = at < 0 || at > 40 ? null : named(start.substring(before + 1, at));
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    /** The agency that signs at the end of a report's last paragraph: "... (AP)", "... dpa", "© AFP", "dpa/xyz lby". */
    static @Nullable String atEnd(String paragraph) {
        int open = paragraph.lastIndexOf('(');
        if (open >= 0 && paragraph.length() - open < LONGEST_SIGN) {
            String agency = inByline(paragraph.substring(open + 1).replace(")", ""));
            if (agency != null) {
                return agency;
            }
        }
        int mark = paragraph.lastIndexOf('\u00a9');
        if (mark >= 0 && paragraph.length() - mark < LONGEST_SIGN) {
            String sign = paragraph.substring(mark + 1).replaceAll("[0-9]", "").strip();
            return inByline(sign);
        }
        if (paragraph.length() <= LONGEST_SIGN) {
            String first = paragraph.strip().split("[/ :]", 2)[0];
            return named(paragraph) != null ? named(paragraph) : paragraph.contains("/") ? named(first) : null;
        }
        int stop = Math.max(paragraph.lastIndexOf(". "), paragraph.lastIndexOf(".\" "));
        return stop > 0 && paragraph.length() - stop < 14 ? named(paragraph.substring(stop + 2)) : null;
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String row : NAMES) {
            String[] spellings = row.split("\\|");
            for (String spelling : spellings) {
                names.put(spelling.toLowerCase(Locale.ROOT), spellings[0]);
            }
        }
        return Map.copyOf(names);
    }
}
