package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of a story that is told in one language: its reports, their sum, and when they came. */
final class Strand {
    final int slot;
    final long id;
    final int language;
    final List<Member> members = new ArrayList<>(1);
    final SortedMap<Integer, Integer> sources = new TreeMap<>();
    /** The story that the strand is part of; set as soon as the strand is open. */
    Telling story = NONE;

    private static final Telling NONE = new Telling(0);
    private @Nullable VectorSum sum;
    double newest = Double.NaN;
    double oldest = Double.NaN;
    private double total;
    private int timed;

    /** One report: the original of a family. */
    record Member(long family, ReportVector vector, double hours, int source) {}

    Strand(int slot, Member first, int language) {
        this.slot = slot;
        this.id = first.family();
        this.language = language;
        add(first);
    }

    void add(Member member) {
        if (members.size() == 1) {
            sum = new VectorSum();
            sum.add(members.getFirst().vector(), 1);
        }
        members.add(member);
        if (sum != null) {
            sum.add(member.vector(), 1);
        }
        if (member.source() != 0) {
            sources.merge(member.source(), 1, Integer::sum);
        }
        seen(member.hours());
    }

    /** An article came at that time: of a member or a copy of one. */
    void seen(double hours) {
        if (Double.isNaN(hours)) {
            return;
        }
        newest = Double.isNaN(newest) ? hours : Math.max(newest, hours);
        oldest = Double.isNaN(oldest) ? hours : Math.min(oldest, hours);
        total += hours;
        timed++;
    }

    void remove(@Nullable Member member) {
        members.remove(member);
        sum = null;
        sources.clear();
        newest = Double.NaN;
        oldest = Double.NaN;
        total = 0;
        timed = 0;
        List<Member> left = new ArrayList<>(members);
        members.clear();
        left.forEach(this::add);
    }

    /** The family's report in this strand, if it has one. */
    @Nullable
    Member member(long family) {
        for (Member member : members) {
            if (member.family() == family) {
                return member;
            }
        }
        return null;
    }

    /** A strand of the other reports, in no index. */
    Strand without(Member member) {
        List<Member> others = members.stream().filter(one -> one != member).toList();
        Strand rest = new Strand(slot, others.getFirst(), language);
        others.subList(1, others.size()).forEach(rest::add);
        return rest;
    }

    int size() {
        return members.size();
    }

    boolean isTimed() {
        return timed > 0;
    }

    double mean() {
        return timed == 0 ? Double.NaN : total / timed;
    }

    ReportVector only() {
        return members.getFirst().vector();
    }

    double length(Field field) {
        VectorSum known = sum;
        return known == null ? only().has(field) ? 1 : 0 : known.length(field);
    }

    /** The dot products of both sums, field by field. */
    double[] dots(Strand other) {
        double[] products = new double[Field.COUNT];
        VectorSum mine = sum;
        VectorSum others = other.sum;
        if (mine != null && others != null) {
            mine.dots(others, products);
            return products;
        }
        for (Field field : Field.values()) {
            products[field.ordinal()] = mine == null
                    ? others == null ? only().cosine(other.only(), field) : others.dot(only(), field)
                    : mine.dot(other.only(), field);
        }
        return products;
    }
}
