package org.throughline.bench.train;

import java.util.List;
import org.throughline.bench.NamedTexts;

/**
 * A slow and good reader of names, which labels plain text for the fast one to learn from (distillation: Hinton, Vinyals and
 * Dean 2015, arXiv:1503.02531). What it needs is too large to ship, so it lives in a build of its own.
 */
public interface NameTeacher {
    /**
     * Learns and labels, from nothing each time: the same lessons give the same labels.
     *
     * @param lessons English texts with labels; one that stands there several times counts as often
     * @param plain English texts without
     * @return the plain texts with labels, in their order
     */
    List<NamedTexts.Text> label(List<NameLesson> lessons, List<NamedTexts.Text> plain);
}
