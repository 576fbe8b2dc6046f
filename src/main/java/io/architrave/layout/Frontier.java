package io.architrave.layout;

import java.util.Arrays;

/// Where a search for a way has got to and not yet gone on from: a heap by estimate, of equal ones the earliest first.
/// Kept in plain arrays, since a picture takes hundreds of thousands of these steps.
final class Frontier {

    private int[] places = new int[256];
    private double[] costs = new double[256];
    private double[] estimates = new double[256];
    private int[] turns = new int[256];
    private int size;
    private int added;

    private int place;
    private double cost;

    /// @param cost of the way so far
    /// @param estimate the least that the whole way can cost
    void add(int place, double cost, double estimate) {
        if (size == places.length) {
            grow();
        }
        int turn = added++;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!isBefore(estimate, turn, parent)) {
                break;
            }
            copy(parent, at);
            at = parent;
        }
        put(at, place, cost, estimate, turn);
    }

    /// Takes the most promising out, for [#place] and [#cost] to tell of; false where there is none.
    boolean next() {
        if (size == 0) {
            return false;
        }
        place = places[0];
        cost = costs[0];
        int last = --size;
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isBefore(estimates[child + 1], turns[child + 1], child)) {
                child++;
            }
            if (isBefore(estimates[last], turns[last], child)) {
                break;
            }
            copy(child, at);
            at = child;
        }
        copy(last, at);
        return true;
    }

    int place() {
        return place;
    }

    double cost() {
        return cost;
    }

    private boolean isBefore(double estimate, int turn, int other) {
        return estimate < estimates[other] || estimate == estimates[other] && turn < turns[other];
    }

    private void copy(int from, int to) {
        put(to, places[from], costs[from], estimates[from], turns[from]);
    }

    private void put(int at, int place, double cost, double estimate, int turn) {
        places[at] = place;
        costs[at] = cost;
        estimates[at] = estimate;
        turns[at] = turn;
    }

    private void grow() {
        places = Arrays.copyOf(places, 2 * size);
        costs = Arrays.copyOf(costs, 2 * size);
        estimates = Arrays.copyOf(estimates, 2 * size);
        turns = Arrays.copyOf(turns, 2 * size);
    }
}
