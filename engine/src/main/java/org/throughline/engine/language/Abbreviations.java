package org.throughline.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a full stop after a word means, by language: words that never end a sentence by their stop ("Mr."), words that
 * may ("Inc."), words that begin one ("The"), and whether a stop makes a number ordinal ("16. Juni").
 */
final class Abbreviations {
    private static final Set<String> TITLES_EVERYWHERE =
            words("dr prof st mr mrs ms mme mlle gen col lt sgt jr sr no nr vs fig ed vol");
    private static final Map<String, Set<String>> TITLES = Map.of(
            "en",
            words(
                    "messrs capt cpl maj cmdr adm rev hon gov sen rep reps sens pres supt det insp hr amb atty dept ft mt "
                            + "sec brig cllr fr sir mx pvt spc cf viz approx ca al"),
            "de",
            words("abg bzw ca evtl ggf inkl insb mio mrd tsd sog str tel usw vgl zzgl hrsg dipl ing kfm geb gest hl "
                    + "bspw dgl etc max min abs art aufl bd jh jhd mr mrs red rd"),
            "fr",
            words("m mm me mgr pr art av env etc hab ibid max min p pp tél vol"),
            "es",
            words(
                    "sr sra srta sres dra d dña ud uds lic ing arq gral cap cnel av avda art núm pág etc ee uu aprox tel"),
            "ru",
            words(
                    "г гг им ул д стр т тыс млн млрд трлн руб коп долл др пр т.е т.д т.п проф акад ред св см рис напр чел"),
            "it",
            words("sig sigg dott on avv ing arch prof rag geom ecc pag art n"));
    private static final Map<String, Set<String>> MAY_END = Map.of(
            "en",
            words("inc co corp ltd llc plc etc est jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd bros "
                    + "assn ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla "
                    + "ore pa penn tenn tex vt va wash wis wyo n.y u.s u.n u.k d.c a.m p.m e.u ph.d"),
            "de",
            words("jan feb mär apr jun jul aug sep sept okt nov dez co inc corp z.b d.h u.a i.d.r o.ä"),
            "fr",
            words("janv févr juil sept oct nov déc"),
            "es",
            words("ene feb mar abr may jun jul ago sep sept oct nov dic ee.uu a.m p.m"));
    private static final Map<String, Set<String>> STARTERS = Map.of(
            "en",
            words(
                    "the a an he she it they we you in on at as but and this that these those there however when while if "
                            + "after before for from his her its their our my with by to not no so yet then here what who why how "
                            + "mr ms mrs dr according meanwhile also some many most all one two three both each since until under "
                            + "although though despite during last next earlier later still now"),
            "de",
            words(
                    "der die das ein eine einen er sie es wir ich in im am an auf mit bei nach vor für von zu zum zur und "
                            + "aber doch auch als wenn wie was wer nun da dann damit dabei dies diese dieser dieses seine ihre man "
                            + "so laut während zudem außerdem allerdings jedoch"),
            "fr",
            words(
                    "le la les un une il elle ils elles on nous vous je ce cette ces en dans au aux mais et pour par selon "
                            + "après avant avec depuis si son sa ses leur l d c"),
            "es",
            words("el la los las un una él ella ellos en de por para con pero y según después antes desde este esta su "
                    + "sus no se lo al"),
            "ru",
            words("в на по он она они оно это как но и а при после до для из с со у от мы вы я его её их об о за "
                    + "также однако так если когда кроме"));
    private static final Set<String> ORDINAL_STOP =
            words("de cs sk pl da no nb nn fi hu sl hr sr bs et lv is tr az kk");
    private static final Map<String, Set<String>> MONTHS = Map.of(
            "de", words("januar jänner februar märz april mai juni juli august september oktober november dezember"));

    private Abbreviations() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    /** Whether a stop after the word never ends a sentence. */
    static boolean isTitle(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return TITLES_EVERYWHERE.contains(lower)
                || TITLES.getOrDefault(language, Set.of()).contains(lower);
    }

    /** Whether a stop after the word may belong to it alone. */
    static boolean mayEnd(String word, String language) {
        return MAY_END.getOrDefault(language, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word, with a capital, is more likely to begin a sentence than to go on. */
    static boolean starts(String word, String language) {
        return STARTERS.getOrDefault(STARTERS.containsKey(language) ? language : "en", Set.of())
                .contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean hasOrdinalStop(String language) {
        return ORDINAL_STOP.contains(language);
    }

    static boolean isMonth(String word, String language) {
        return MONTHS.getOrDefault(language, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
