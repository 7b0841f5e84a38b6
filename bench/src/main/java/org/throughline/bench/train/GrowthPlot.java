package org.throughline.bench.train;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws how cost grows with what is alive: articles a second on the left, families on a logarithmic axis below. */
final class GrowthPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 20;
    private static final int BOTTOM = 40;

    private final List<StoryGrowth.Step> steps;
    private final StringBuilder svg = new StringBuilder();
    private final double highest;

    private GrowthPlot(List<StoryGrowth.Step> steps) {
        this.steps = steps;
        this.highest = steps.stream()
                .mapToDouble(step -> Math.max(step.signed(), step.assigned()))
                .max()
                .orElse(1);
    }

    static String of(List<StoryGrowth.Step> steps) {
        return new GrowthPlot(steps).draw();
    }

    private String draw() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n",
                WIDTH,
                HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        double round = Math.pow(10, Math.floor(Math.log10(highest)));
        double tick = highest / round < 3 ? round / 2 : round;
        for (double value = 0; value <= highest; value += tick) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>%n",
                    LEFT,
                    y(value),
                    WIDTH - RIGHT,
                    LEFT - 6,
                    y(value) + 4,
                    value));
        }
        for (StoryGrowth.Step step : steps) {
            if (Math.log10(step.families()) % 1 < 1e-9) {
                text(x(step), HEIGHT - BOTTOM + 16, "middle", String.format(Locale.ROOT, "%,d", step.families()));
            }
        }
        text(LEFT, HEIGHT - 8, "start", "live families; articles a second of processor time");
        line(StoryGrowth.Step::signed, "#1b6ca8", "signed, copies found");
        line(StoryGrowth.Step::assigned, "#b3421d", "assigned to stories");
        return svg.append("</svg>\n").toString();
    }

    private void line(ToDoubleFunction<StoryGrowth.Step> value, String colour, String name) {
        StringBuilder path = new StringBuilder();
        for (StoryGrowth.Step step : steps) {
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(step), y(value.applyAsDouble(step))));
        }
        svg.append(String.format(
                Locale.ROOT, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", path, colour));
        if (!steps.isEmpty()) {
            text(WIDTH - RIGHT + 6, y(value.applyAsDouble(steps.getLast())) + 4, "start", name);
        }
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }

    private double x(StoryGrowth.Step step) {
        double first = Math.log10(steps.getFirst().families());
        double last = Math.log10(steps.getLast().families());
        double share = last > first ? (Math.log10(step.families()) - first) / (last - first) : 0;
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / highest * (HEIGHT - TOP - BOTTOM);
    }
}
