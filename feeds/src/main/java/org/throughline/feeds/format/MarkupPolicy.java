package org.throughline.feeds.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What markup of a feed may keep: elements and attributes that format text, and no scheme that runs anything. */
final class MarkupPolicy {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]");

    private static final Set<String> ELEMENTS = words("""
            a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code
            col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset
            figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m
            map menu meter multicol nav nextid noscript ol optgroup option output p pre progress q s samp section select
            small sound source spacer span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul
            var video""");
    private static final Set<String> ATTRIBUTES = words("""
            abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance
            bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding
            cellspacing ch challenge char charoff charset checked choff cite class clear color cols colspan compact
            contenteditable controls coords data datafld datapagesize datasrc datetime default delay dir disabled
            draggable dynsrc enctype end face for form frame galleryimg gutter headers height hidden hidefocus high href
            hreflang hspace icon id inputmode ismap keytype label lang leftspacing list longdesc loop loopcount loopend
            loopstart low lowsrc max maxlength media method min multiple name nohref noshade nowrap open optimum pattern
            ping point-size poster pqg preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev
            rightspacing rows rowspan rules scope selected shape size span src start step style summary suppress tabindex
            target template title toppadding type unselectable urn usemap valign value variable volume vrml vspace width
            wrap xml:lang""");
    /** Elements whose text is no text. */
    private static final Set<String> SILENT = words("applet script style");

    private static final Set<String> VOID = words(
            "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");
    private static final Set<String> ADDRESSES =
            words("href src action cite background longdesc usemap poster dynsrc lowsrc data ping icon");
    private static final Set<String> SCHEMES =
            words("http https ftp mailto news nntp magnet feed tel sip sips irc xmpp");

    private MarkupPolicy() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    static boolean allowsElement(String element) {
        return ELEMENTS.contains(element);
    }

    static boolean allowsAttribute(String attribute) {
        return ATTRIBUTES.contains(attribute);
    }

    static boolean isSilent(String element) {
        return SILENT.contains(element);
    }

    static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    static boolean isAddress(String attribute) {
        return ADDRESSES.contains(attribute);
    }

    /** Whether following the address can do no more than open a page, a file to keep or a letter. */
    static boolean allowsAddress(String address) {
        boolean seen = address.chars().allMatch(unit -> unit > ' ' && unit < 0x7f);
        String plain = seen ? address : UNSEEN.matcher(address).replaceAll("");
        int colon = plain.indexOf(':');
        int path = plain.indexOf('/');
        boolean relative = colon < 0 || (path >= 0 && path < colon) || plain.startsWith("#") || plain.startsWith("?");
        return relative || SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
