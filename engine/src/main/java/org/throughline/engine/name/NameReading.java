package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes one name apart: which words are titles, particles, legal forms, and which are the name itself. */
final class NameReading {
    /** More of a name is not looked at. */
    static final int MAX_LENGTH = 240;

    private static final NameWords WORDS = NameWords.INSTANCE;

    private final List<NameWord> words;
    private final List<NameToken> tokens = new ArrayList<>();
    private final Set<String> numbers = new TreeSet<>();
    private final Set<Integer> legalForms;
    private final List<String> initials;
    private final boolean mixedCase;
    private final @Nullable String acronym;
    private final @Nullable String place;
    private final String written;
    private boolean junior;
    private boolean titled;
    private int surname;

    NameReading(String name) {
        NameSplitter split =
                new NameSplitter(withoutAside(name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name));
        words = new ArrayList<>(split.words());
        mixedCase = words.stream()
                .anyMatch(word ->
                        word.capital() && !word.allCapitals() && word.written().length() > 1);
        place = PlaceNames.placeOf(words);
        acronym = Initialism.acronym(words);
        initials = Initialism.initials(words);
        legalForms = new LegalForms(words, mixedCase).take();
        int before = turnAtComma(split.comma());
        joinCompounds();
        takeTitles();
        written = writtenOut();
        boolean[] capitals = new boolean[words.size() * 2 + 1];
        collectTokens(capitals);
        surname = surname(before, capitals);
    }

    NameToken[] tokens() {
        return tokens.stream().limit(NameKey.MAX_TOKENS).toArray(NameToken[]::new);
    }

    int surname() {
        return surname;
    }

    String written() {
        return written;
    }

    /** Drops a remark in brackets, "(combat name)", but no part of a name, "(UK)". */
    private static String withoutAside(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open <= 0 || close < 0) {
            return name;
        }
        String aside = name.substring(open + 1, close).strip();
        boolean remark = !aside.isEmpty() && Character.isLowerCase(aside.charAt(0)) || aside.split(" ", 4).length > 2;
        return remark ? name.substring(0, open) + name.substring(close + 1) : name;
    }

    private String writtenOut() {
        StringBuilder all = new StringBuilder();
        for (NameWord word : words) {
            String plain = word.plain();
            all.append(all.isEmpty() ? "" : " ").append(plain == null ? word.written() : plain);
        }
        return all.length() > 64 ? all.substring(0, 64) : all.toString();
    }

    Set<String> numbers() {
        return numbers;
    }

    Set<Integer> legalForms() {
        return legalForms;
    }

    boolean junior() {
        return junior;
    }

    boolean titled() {
        return titled;
    }

    @Nullable
    String acronym() {
        return acronym;
    }

    List<String> initials() {
        return initials;
    }

    @Nullable
    String place() {
        return place;
    }

    /** "Putin, Vladimir": returns how many words after the turn are the surname, or -1. */
    private int turnAtComma(int comma) {
        if (comma <= 0 || comma >= words.size() || !legalForms.isEmpty()) {
            return -1;
        }
        List<NameWord> rest = new ArrayList<>(words.subList(comma, words.size()));
        if (rest.stream().allMatch(word -> WORDS.is("junior", word.roman()) || WORDS.is("title", word.roman()))) {
            return -1;
        }
        rest.addAll(words.subList(0, comma));
        words.clear();
        words.addAll(rest);
        return comma;
    }

    /** Abd al-Aziz, Abdel Aziz and Abdulaziz; Abu Bakr and Abubakar; Salah al-Din and Salahuddin become single words. */
    private void joinCompounds() {
        for (int i = 0; i < words.size(); i++) {
            String roman = words.get(i).roman();
            boolean servant = ArabicCompounds.isServant(roman);
            if ((servant || ArabicCompounds.isFather(roman)) && i + 1 < words.size()) {
                int next = i + 1;
                while (next + 1 < words.size()
                        && ArabicCompounds.isArticle(words.get(next).roman())) {
                    next++;
                }
                String joined = (servant ? "abd" : "abu") + words.get(next).roman();
                words.set(i, words.get(next).romanised(joined));
                words.subList(i + 1, next + 1).clear();
            } else if (ArabicCompounds.isReligion(roman) && i > 0) {
                boolean article =
                        i > 1 && ArabicCompounds.isArticle(words.get(i - 1).roman());
                int first = article ? i - 2 : i - 1;
                words.set(first, words.get(first).romanised(words.get(first).roman() + "din"));
                words.subList(first + 1, i + 1).clear();
                i = first;
            } else {
                words.set(i, ArabicCompounds.simplified(words.get(i)));
            }
        }
    }

    private void takeTitles() {
        int at = 0;
        while (at < words.size() && words.size() > 1) {
            String roman = words.get(at).roman();
            boolean edge = at == 0 || at == words.size() - 1;
            if (WORDS.is("junior", roman)) {
                junior = true;
                words.remove(at);
            } else if (WORDS.is("senior", roman)
                    || WORDS.is("title", roman)
                    || edge && words.size() > 2 && WORDS.is("honorific", roman)) {
                titled |= !WORDS.is("senior", roman);
                words.remove(at);
            } else {
                at++;
            }
        }
    }

    private void collectTokens(boolean[] capitals) {
        for (int i = 0; i < words.size(); i++) {
            NameWord word = words.get(i);
            if (WORDS.is("descent", word.roman()) && !tokens.isEmpty()) {
                NameToken father = tokens.removeLast();
                tokens.add(new NameToken(father.roman, null, father.flags | NameToken.PATRONYMIC));
            } else if (isSpelledOut(word)) {
                for (char letter : word.roman().toCharArray()) {
                    tokens.add(new NameToken(String.valueOf(letter), null, NameToken.INITIAL | NameToken.LATIN));
                }
            } else if (!isParticle(i)) {
                capitals[tokens.size()] =
                        mixedCase && word.allCapitals() && word.roman().length() > 2;
                tokens.add(token(word, i));
            }
        }
        if (tokens.isEmpty()) {
            words.forEach(word -> tokens.add(token(word, 0)));
        }
    }

    /** "JC Juncker": two capitals without a vowel between mixed words are two initials. */
    private boolean isSpelledOut(NameWord word) {
        String roman = word.roman();
        return mixedCase
                && word.allCapitals()
                && words.size() > 1
                && word.written().length() == 2
                && roman.length() == 2
                && !SoundForm.isVowel(roman.charAt(0))
                && !SoundForm.isVowel(roman.charAt(1))
                && !Character.isDigit(roman.charAt(1));
    }

    private boolean isParticle(int at) {
        NameWord word = words.get(at);
        boolean last = at == words.size() - 1;
        if (WORDS.is("particle", word.roman())) {
            return words.size() > 1
                    && !(at == 0 && words.size() == 2 && word.roman().startsWith("ben") && !word.hyphened());
        }
        return WORDS.is("joint", word.roman()) && !last && (!word.capital() || word.hyphened() || !mixedCase);
    }

    private NameToken token(NameWord word, int at) {
        String roman = word.roman();
        int flags = word.latin() ? NameToken.LATIN : 0;
        if (word.hidesVowels()) {
            flags |= NameToken.HIDDEN_VOWELS;
        }
        String number = WORDS.number(roman);
        if (number != null && words.size() > 1) {
            numbers.add(number);
            return new NameToken(number, null, flags | NameToken.NUMBER);
        }
        if (roman.length() == 1) {
            flags |= NameToken.INITIAL;
        } else if (WORDS.is("generic", roman)) {
            flags |= NameToken.GENERIC;
        } else if (WORDS.is("honorific", roman)) {
            flags |= NameToken.HONORIFIC;
        }
        if (roman.startsWith("abu") && roman.length() > 5) {
            flags |= NameToken.KUNYA;
        }
        if (at > 0 && words.size() > 2 && isPatronymic(roman)) {
            flags |= NameToken.PATRONYMIC;
        }
        return new NameToken(roman, word.plain(), flags);
    }

    private static boolean isPatronymic(String roman) {
        String form = SoundForm.of(roman);
        return form.length() > 6
                && (form.endsWith("ovic")
                        || form.endsWith("evic")
                        || form.endsWith("ovna")
                        || form.endsWith("evna")
                        || form.endsWith("ivna"));
    }

    private int surname(int afterComma, boolean[] capitals) {
        int last = Math.min(tokens.size(), NameKey.MAX_TOKENS) - 1;
        if (afterComma > 0) {
            return last;
        }
        for (int i = last; i >= 0; i--) {
            if (capitals[i]) {
                return i;
            }
        }
        return Math.max(0, last);
    }
}
