package org.throughline.bench.train;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.throughline.bench.Trainer;
import org.throughline.engine.name.PlaceNames;

/** Writes the names of countries and of the great cities of every zone of time, in many languages, out of ICU's CLDR data. */
public final class PlaceNamesTrainer implements Trainer {
    private static final String LANGUAGES =
            "en de fr es it pt nl pl cs sk sl hr sr bs bg mk uk ru be ro hu fi sv da nb is et"
                    + " lv lt el tr az kk uz ky tg mn ka hy ar fa ur he hi bn ta id ms vi th ko ja zh zh_Hant sw am sq ca";

    private final Map<String, Set<String>> namesOf = new TreeMap<>();
    private final Map<String, String> placeOf = new TreeMap<>();

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        for (String language : LANGUAGES.split(" ", -1)) {
            ULocale locale = new ULocale(language);
            territories(locale, DisplayContext.LENGTH_FULL);
            territories(locale, DisplayContext.LENGTH_SHORT);
        }
        for (String language : LANGUAGES.split(" ", -1)) {
            cities(new ULocale(language));
        }
        Path file = resources.resolve("org/throughline/engine/name/places.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Set<String>> place : namesOf.entrySet()) {
                String line = place.getKey() + " " + String.join(" ", place.getValue()) + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        System.out.println(namesOf.size() + " places, " + placeOf.size() + " names");
    }

    private void territories(ULocale locale, DisplayContext length) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale, length, DisplayContext.NO_SUBSTITUTE);
        for (Region region : Region.getAvailable(Region.RegionType.TERRITORY)) {
            learn(region.toString(), names.regionDisplayName(region.toString()));
        }
    }

    private void cities(ULocale locale) {
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        Set<String> zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null);
        for (String zone : new TreeSet<>(zones)) {
            if (zone.indexOf('/') > 0) {
                learn(zone, names.getExemplarLocationName(zone));
            }
        }
    }

    private void learn(String place, String name) {
        String key = name == null ? "" : PlaceNames.key(name);
        if (key.length() > 1 && placeOf.putIfAbsent(key, place) == null) {
            namesOf.computeIfAbsent(place, none -> new TreeSet<>()).add(key);
        }
    }
}
