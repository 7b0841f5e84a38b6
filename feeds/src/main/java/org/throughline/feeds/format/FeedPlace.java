package org.throughline.feeds.format;

import java.util.List;

/**
 * Where on Earth something is (GeoRSS, GML).
 *
 * @param shape {@code Point}, {@code LineString}, {@code Polygon} or {@code Box}; empty if what was said could not be read
 * @param points longitude, latitude and perhaps height in degrees and metres, unless a map grid was named; of a polygon its
 *     outer ring, of a box two corners
 */
public record FeedPlace(String shape, List<List<Double>> points) {
    static final FeedPlace UNREADABLE = new FeedPlace("", List.of());

    public FeedPlace {
        points = points.stream().map(List::copyOf).toList();
    }
}
