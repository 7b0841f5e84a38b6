package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads places: GeoRSS Simple, and the shapes of GML within it. Latitudes come first in both, except on a map grid. */
final class PlaceReader {
    /** Of EPSG, by and large those of systems of latitude and longitude; the others are grids in metres. */
    private static final int FIRST_IN_DEGREES = 3819;

    private static final int LAST_IN_DEGREES = 4999;
    private static final int MOST_POINTS = 10_000;
    private static final int LEAST_OF_A_RING = 4;
    private static final int DEEPEST = 8;

    private PlaceReader() {}

    /** The place that an element tells; null if it is none of those that do. */
    static @Nullable FeedPlace read(XmlElement element) {
        return switch (element.name()) {
            case "georss:point" -> shape("Point", points(element.text(), true, 2));
            case "georss:line" -> shape("LineString", points(element.text(), true, 2));
            case "georss:box" -> shape("Box", points(element.text(), true, 2));
            case "georss:polygon" -> polygon(points(element.text(), true, 2));
            case "georss:where", "where" -> inside(element, 0);
            case "gml:point", "gml:linestring", "gml:polygon" -> ofGml(element);
            default -> null;
        };
    }

    /** An empty one if nothing in it can be read. */
    private static FeedPlace inside(XmlElement element, int depth) {
        for (XmlElement child : element.elements()) {
            FeedPlace place = depth < DEEPEST ? read(child) : null;
            if (place != null) {
                return place;
            }
        }
        return FeedPlace.UNREADABLE;
    }

    private static FeedPlace ofGml(XmlElement element) {
        boolean latitudeFirst = isInDegrees(element.attribute("srsname"));
        int dimensions = "3".equals(element.attribute("srsdimension")) ? 3 : 2;
        XmlElement positions = positions(element, 0);
        if (positions == null) {
            return FeedPlace.UNREADABLE;
        }
        List<List<Double>> points = points(positions.text(), latitudeFirst, dimensions);
        return switch (element.name()) {
            case "gml:point" -> shape("Point", points);
            case "gml:linestring" -> shape("LineString", points);
            default -> shape("Polygon", points);
        };
    }

    private static @Nullable XmlElement positions(XmlElement element, int depth) {
        for (XmlElement child : element.elements()) {
            boolean found = child.name().equals("gml:pos") || child.name().equals("gml:poslist");
            XmlElement positions = found ? child : depth < DEEPEST ? positions(child, depth + 1) : null;
            if (positions != null) {
                return positions;
            }
        }
        return null;
    }

    private static boolean isInDegrees(@Nullable String system) {
        if (system == null || !system.contains("EPSG")) {
            return true;
        }
        try {
            int code = Integer.parseInt(
                    system.substring(system.lastIndexOf(':') + 1).strip());
            return code >= FIRST_IN_DEGREES && code <= LAST_IN_DEGREES;
        } catch (NumberFormatException noCode) {
            return true;
        }
    }

    private static FeedPlace polygon(List<List<Double>> ring) {
        return ring.size() < LEAST_OF_A_RING ? FeedPlace.UNREADABLE : shape("Polygon", ring);
    }

    private static FeedPlace shape(String shape, List<List<Double>> points) {
        if (points.isEmpty()) {
            return FeedPlace.UNREADABLE;
        }
        return new FeedPlace(shape, shape.equals("Point") ? points.subList(0, 1) : points);
    }

    /** Empty if a word is no number; an incomplete point at the end is left out. */
    private static List<List<Double>> points(String text, boolean latitudeFirst, int dimensions) {
        List<List<Double>> points = new ArrayList<>();
        List<Double> point = new ArrayList<>();
        for (String word : text.replace(',', ' ').strip().split("\\s+")) {
            try {
                point.add(Double.valueOf(word));
            } catch (NumberFormatException noNumber) {
                return List.of();
            }
            if (point.size() == dimensions && points.size() < MOST_POINTS) {
                points.add(latitudeFirst ? turned(point) : point);
                point = new ArrayList<>();
            }
        }
        return points;
    }

    private static List<Double> turned(List<Double> point) {
        List<Double> turned = new ArrayList<>(point);
        turned.set(0, point.get(1));
        turned.set(1, point.get(0));
        return turned;
    }
}
