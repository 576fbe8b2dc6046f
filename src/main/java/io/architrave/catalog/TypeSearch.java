package io.architrave.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds types by what people call them. The names are prepared once, so that each key that is pressed costs a walk over
/// short texts.
public final class TypeSearch {

    private static final int LEAST_PLURAL = 4;

    /// The first of the lowered names: the type's own, with and without the vendor.
    private static final int OWN = 2;

    /// How near a type is to what was asked; the smaller, the nearer.
    private static final int CALLED_SO = 0;
    private static final int BEGINS_SO = 1;
    private static final int A_WORD_BEGINS_SO = 2;
    private static final int HOLDS_IT = 3;
    private static final int NOT_AT_ALL = 4;

    private final List<Entry> entries;

    /// @param summary of a type
    /// @param by the abbreviation or other name that answers the query, where the type's own name does not
    public record Hit(TypeSummary summary, Optional<String> by) {}

    /// One type, ready to be looked through.
    ///
    /// @param lowered in small letters: the name with and without the vendor, the others as in `names`, and the key
    /// @param names what a hit may show: aliases and former names, as they are written
    /// @param current how many of the lowered ones are in use today
    /// @param all every lowered name, one a line
    /// @param squeezed the same without what people write between words
    private record Entry(
            TypeSummary summary, List<String> lowered, List<String> names, int current, String all, String squeezed) {

        /// What the hit shows where the name of that place answered it.
        Optional<String> shown(int place) {
            boolean another = place >= OWN && place < OWN + names.size();
            return another ? Optional.of(names.get(place - OWN)) : Optional.empty();
        }
    }

    private record Ranked(Hit hit, int distance) {}

    /// @param former names under which drawings may know a type, for example of a sketch that it replaced
    public record Named(TypeSummary summary, List<String> former) {
        public Named {
            former = List.copyOf(former);
        }
    }

    public TypeSearch(List<Named> types) {
        entries = types.stream().map(TypeSearch::entry).toList();
    }

    private static Entry entry(Named type) {
        var summary = type.summary();
        var names = new ArrayList<>(summary.aliases());
        names.addAll(type.former());
        var lowered = new ArrayList<String>();
        lowered.add(lower(summary.name()));
        lowered.add(lower(withoutVendor(summary.name())));
        names.forEach(name -> lowered.add(lower(name)));
        lowered.add(lower(summary.key().value()));
        var all = String.join("\n", lowered);
        return new Entry(summary, List.copyOf(lowered), List.copyOf(names), OWN + summary.aliases().size(), all,
                squeezed(all));
    }

    /// A name as people say it: `Amazon SQS queue` is an SQS queue. The vendor's word is no part of what anybody types.
    public static String withoutVendor(String name) {
        for (var vendor : List.of("Amazon ", "AWS ")) {
            if (name.startsWith(vendor)) {
                return name.substring(vendor.length());
            }
        }
        return name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// `Route 53` is found by `route53`, `pub/sub` by `pubsub`.
    private static String squeezed(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetterOrDigit(letter) || letter == '\n') {
                kept.append(letter);
            }
        }
        return kept.toString();
    }

    /// Types whose names together hold every word of the query, in any order. One that is called exactly so comes first,
    /// then those of which a name begins so, then those of which a word begins so, then the rest; among equals, what the
    /// catalogue describes comes before what it can only draw. A blank query finds everything.
    public List<Hit> search(String query) {
        var asked = lower(query.strip());
        if (asked.isEmpty()) {
            return entries.stream().map(entry -> new Hit(entry.summary, Optional.empty())).toList();
        }
        var words = List.of(asked.split("\\s+"));
        var tight = squeezed(asked);
        var found = new ArrayList<Ranked>();
        for (var entry : entries) {
            if (holdsAll(entry.all, words) || !tight.isEmpty() && entry.squeezed.contains(tight)) {
                found.add(ranked(entry, asked, words));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::distance).thenComparing(one -> one.hit.summary().standing()));
        return found.stream().map(Ranked::hit).toList();
    }

    private static boolean holdsAll(String text, List<String> words) {
        for (var word : words) {
            if (!text.contains(word) && !text.contains(singular(word))) {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        return word.length() >= LEAST_PLURAL && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Ranked ranked(Entry entry, String asked, List<String> words) {
        int nearest = NOT_AT_ALL;
        int by = 0;
        for (int i = 0; i < entry.lowered.size(); i++) {
            int distance = distance(entry.lowered.get(i), asked, words);
            // Neither a former name nor the key goes before a name of today that is as near.
            int counted = i < entry.current ? distance : behind(distance);
            if (counted < nearest) {
                nearest = counted;
                by = i;
            }
        }
        var shown = holdsAll(entry.lowered.getFirst(), words) ? Optional.<String>empty() : entry.shown(by);
        return new Ranked(new Hit(entry.summary, shown), nearest);
    }

    private static int behind(int distance) {
        return distance == CALLED_SO ? BEGINS_SO : Math.max(distance, A_WORD_BEGINS_SO);
    }

    private static int distance(String name, String asked, List<String> words) {
        if (name.startsWith(asked)) {
            return name.length() == asked.length() ? CALLED_SO : BEGINS_SO;
        }
        int at = name.indexOf(asked);
        while (at > 0) {
            if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
                return A_WORD_BEGINS_SO;
            }
            at = name.indexOf(asked, at + 1);
        }
        return holdsAll(name, words) ? HOLDS_IT : NOT_AT_ALL;
    }
}
