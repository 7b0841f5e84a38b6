package org.throughline.engine.article.block;

/**
 * Words by which a line shows what it is for, whatever page it stands on, in several languages. They are evidence for the
 * model and for the kind of a block that is not body; none of them decides alone.
 */
public enum Cue {
    SHARE(
            "share|tweet|facebook|whatsapp|pinterest|linkedin|telegram|copy link|reddit|flipboard|teilen|compartir|partager"
                    + "|condividi|compartilhar|поделиться|отправить|vk|одноклассники|شارك|分享|twitter|instagram|follow us|folgen"),
    SUBSCRIBE(
            "subscribe|newsletter|newsletters|sign up|your inbox|abonnieren|abonnez|abonnement|suscríbete|suscribirse|подписаться"
                    + "|подпишитесь|free trial|membership|subscription|subscriber|subscribers|become a member|support us|donate|اشترك|订阅|inscrivez"),
    GATE(
            "log in|login|sign in|create account|create an account|register|already a member|already a subscriber|continue reading"
                    + "|read this article|anmelden|einloggen|se connecter|iniciar sesión|войти|subscribers only|full access|unlimited access"),
    COOKIE(
            "cookie|cookies|consent|gdpr|privacy policy|datenschutz|datenschutzerklärung|personalised|privacy notice|privacidad"),
    COMMENT(
            "comment|comments|leave a reply|post a comment|add a comment|reply|kommentar|kommentare|kommentieren|commentaires|commentaire"
                    + "|comentarios|comentar|комментарии|комментировать|комментариев|commenti|reacties|تعليق|تعليقات|评论|leave a review|leave a comment"),
    RELATED(
            "related|read also|read more|also read|see also|more from|you may|might like|trending|most popular|most read"
                    + "|recommended|recommended for|editors picks|our picks|lesen sie|mehr zum|auch interessant|à lire|lire aussi|lee también"
                    + "|te puede|leia também|leggi anche|читайте также|по теме|اقرأ أيضا|اقرأ|相关|top stories|latest news|next article"
                    + "|previous article|more stories|more news|related stories|related articles|don t miss|up next|read next|must read|top news|"
                    + "further reading|recent posts|previous post|next post|popular posts|weitere|view all|see all|load more|show more|learn more|click here"),
    ADVERTISEMENT(
            "advertisement|advertisements|sponsored|anzeige|werbung|publicidad|publicité|реклама|affiliate|commission|إعلان|广告"
                    + "|promoted|advertise|paid content|partner content|buy now|shop now|shop|discount|promo code|deal|deals"),
    COPYRIGHT(
            "copyright|all rights|rights reserved|terms of|terms and|impressum|alle rechte|tous droits|derechos reservados|todos los"
                    + "|direitos reservados|все права|права защищены|disclaimer|agb|redistributed|republished|版权|حقوق"),
    PHOTO(
            "photo|photos|photograph|image|images|getty|shutterstock|courtesy|credit|credits|foto|fotos|bild|bilder|imagen|фото|picture|pictured"
                    + "|file photo|photo by|photography|afp|istock|unsplash|pixabay|alamy|epa|illustration|screenshot|caption|wikimedia|creative commons|صورة|图"),
    MENU(
            "menu|search|home|skip to|navigation|contact|about us|contact us|suche|suchen|startseite|accueil|inicio|главная|faq|careers|sitemap"
                    + "|back to|buscar|rechercher|jobs|help|language|english|settings|profile|account|cart|close|toggle|sections|categories|tags|tag|archives|поиск|меню"),
    APP("app|download|app store|google play|ios|android|apk|our app|the app|e paper|epaper|podcast"),
    TIME(
            "published|updated|posted|ago|min read|minutes|minute read|last updated|last modified|veröffentlicht|aktualisiert|publicado|actualizado"
                    + "|publié|publié le|mis à|опубликовано|обновлено|uhr|am|pm|est|gmt|utc|january|february|march|april|june|july|august|september|october|november"
                    + "|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril"
                    + "|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
                    + "|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|heute|gestern|today|yesterday|hours ago|reading time"),
    AUTHOR(
            "by|author|authors|written by|reporter|editor|correspondent|journalist|von|autor|autora|auteur|автор|follow him|follow her|is a|contributor"
                    + "|contributed|reporting by|editing by|redaktion|staff|writer|biography|bio|founder|studied|lives in|edited by|medically reviewed|reviewed by");

    static final int COUNT = values().length;
    private static final HashBits PHRASES = phrases();

    private final String words;

    Cue(String words) {
        this.words = words;
    }

    int bit() {
        return 1 << ordinal();
    }

    public boolean in(int cues) {
        return (cues & bit()) != 0;
    }

    /** The cues among the first words and the last words of a text. */
    static int of(int[] hashes) {
        int cues = 0;
        int before = 0;
        int twoBefore = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 24 && hashes.length > 40) {
                i = hashes.length - 12;
                before = 0;
                twoBefore = 0;
            }
            int hash = hashes[i];
            cues |= PHRASES.get(hash);
            if (before != 0) {
                cues |= PHRASES.get(join(before, hash));
                cues |= twoBefore == 0 ? 0 : PHRASES.get(join(join(twoBefore, before), hash));
            }
            twoBefore = before;
            before = hash;
        }
        return cues;
    }

    private static int join(int first, int second) {
        return first * 0x01000193 ^ second + 0x7f4a7c15;
    }

    private static HashBits phrases() {
        HashBits phrases = new HashBits(1200);
        for (Cue cue : values()) {
            for (String phrase : cue.words.split("\\|")) {
                int[] hashes = TextShape.of(phrase).hashes();
                if (hashes.length == 1) {
                    phrases.or(hashes[0], cue.bit());
                } else if (hashes.length == 2) {
                    phrases.or(join(hashes[0], hashes[1]), cue.bit());
                } else if (hashes.length == 3) {
                    phrases.or(join(join(hashes[0], hashes[1]), hashes[2]), cue.bit());
                }
            }
        }
        return phrases;
    }
}
