package org.throughline.engine.action;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English word stems by the Snowball algorithm (Porter 2001). Safe for many threads: a stemmer each. */
final class Stems {
    private static final int LONGEST = 40;
    private static final ThreadLocal<EnglishStemmer> STEMMER = ThreadLocal.withInitial(EnglishStemmer::new);

    private Stems() {}

    static String of(String lower) {
        if (lower.length() > LONGEST) {
            return lower;
        }
        EnglishStemmer stemmer = STEMMER.get();
        stemmer.setCurrent(lower);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
