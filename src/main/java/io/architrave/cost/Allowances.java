package io.architrave.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The always-free tier: so much of a component a month and account costs nothing. Off unless asked for, as in AWS's
/// calculator. Twelve-month offers and trials are left out: new accounts have got credits instead since 2025-07-15.
final class Allowances {

    /// @param keys of the price book that use it up together
    /// @param amount in the unit of those keys
    record Allowance(String text, List<String> keys, BigDecimal amount) {}

    static final Allowances NONE = new Allowances(List.of());

    private final List<Allowance> all;

    private Allowances(List<Allowance> all) {
        this.all = all;
    }

    /// Those that come with the program: a table of text, keys, amount, unit and source.
    static Allowances bundled() {
        try (InputStream in = Allowances.class.getResourceAsStream("allowances.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table of free allowances is missing from this installation");
            }
            return new Allowances(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Allowance(cells[0], List.of(cells[1].split(" ")), new BigDecimal(cells[2])))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table of free allowances cannot be read; install again", unreadable);
        }
    }

    List<Allowance> all() {
        return all;
    }

    /// What is billed of each draft: its quantity less its share of the allowances of its account.
    List<BigDecimal> subtract(List<Draft> drafts) {
        var billed = new ArrayList<>(
                drafts.stream().map(draft -> draft.quantity().orElse(BigDecimal.ZERO)).toList());
        for (var allowance : all) {
            users(drafts, allowance).values().forEach(users -> {
                var quantities = users.stream().map(billed::get).toList();
                var total = quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                var free = Apportionment.proportional(total.min(allowance.amount()), quantities);
                for (int i = 0; i < users.size(); i++) {
                    billed.set(users.get(i), quantities.get(i).subtract(free.get(i)));
                }
            });
        }
        return billed;
    }

    /// The sentences about allowances that any of the drafts uses.
    List<String> used(List<Draft> drafts) {
        return all.stream()
                .filter(allowance -> !users(drafts, allowance).isEmpty())
                .map(Allowance::text)
                .toList();
    }

    /// An allowance counts over all regions of an account.
    private static Map<String, List<Integer>> users(List<Draft> drafts, Allowance allowance) {
        var users = new LinkedHashMap<String, List<Integer>>();
        IntStream.range(0, drafts.size())
                .filter(i -> allowance.keys().contains(drafts.get(i).key()))
                .forEach(i -> users.computeIfAbsent(drafts.get(i).account(), _ -> new ArrayList<>())
                        .add(i));
        return users;
    }
}
