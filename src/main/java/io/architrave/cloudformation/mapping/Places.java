package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Binding;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.Scope;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which account and region each element becomes resources. What stands in a region is there. What belongs to a
 * service of the edge stands where that service takes it from: CloudFront takes certificates and web ACLs of one region
 * alone. What is global and stands in no region goes with all that it is connected with, if that is one place, and
 * else into a stack of its own, which the regions' stacks need not wait for.
 */
public final class Places {

    /** Of a facet: the region that what is associated with the element has to stand in. */
    private static final String COMPANION_REGION = "CompanionRegion";
    /** Of a facet: whether others, also in other regions, take something of the element that takes nothing of theirs. */
    private static final String STANDS_FIRST = "StandsFirst";
    /** What a companion of the edge offers. */
    private static final Set<String> COMPANIONS = Set.of("webAcl", "certificate");

    private final Drawing drawing;
    private final Set<ElementId> mapped;
    /** By the account's element; empty where the design stands in one. */
    private final Map<ElementId, String> accounts = new HashMap<>();
    private final Map<ElementId, Place> places = new HashMap<>();

    /** @param mapped the elements that become resources */
    Places(Drawing drawing, Collection<ElementId> mapped) {
        this.drawing = drawing;
        this.mapped = Set.copyOf(mapped);
        label(this.mapped.stream().flatMap(element -> drawing.account(element).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        Set<ElementId> floating = new TreeSet<>();
        Set<ElementId> first = new TreeSet<>();
        for (ElementId element : this.mapped) {
            if (floats(element) && standsFirst(element)) {
                first.add(element);
            } else if (floats(element)) {
                floating.add(element);
            } else {
                places.put(element, standing(element));
            }
        }
        settle(floating);
        SortedSet<Place> others = all();
        first.forEach(element -> places.put(element, others.size() == 1 ? others.getFirst()
                : apart(Set.of(element), others.size() > 1)));
    }

    /** A private zone takes the networks that it answers in. */
    private boolean standsFirst(ElementId element) {
        return drawing.mapping(element).flatMap(mapping -> fact(mapping, STANDS_FIRST)).isPresent()
                && drawing.connected(element, Relation.NETWORK).flatMap(other -> drawing.mapping(other).stream())
                        .noneMatch(other -> other.offers().containsKey("zoneVpc"));
    }

    /** The place of an element, whether or not it becomes resources. */
    public Place of(ElementId element) {
        Place place = places.get(element);
        return place == null ? standing(element) : place;
    }

    /** All places, in their order. */
    public SortedSet<Place> all() {
        return new TreeSet<>(places.values());
    }

    /** Accounts by their names, where these can be told apart in a file's name, and else with their ids. */
    private void label(SortedSet<ElementId> drawn) {
        if (drawn.size() < 2) {
            return;
        }
        Set<String> taken = new HashSet<>();
        for (ElementId account : drawn) {
            String name = PlainText.kebab(drawing.name(account));
            String label = name.isEmpty() ? account.value() : name;
            accounts.put(account, taken.add(label) ? label : label + "-" + account.value());
        }
    }

    private Place standing(ElementId element) {
        String account = drawing.account(element).map(group -> accounts.getOrDefault(group, "")).orElse("");
        return new Place(account, companionRegion(element).orElseGet(() -> drawing.region(element)), false, 0);
    }

    private boolean floats(ElementId element) {
        return drawing.drawnRegion(element).isEmpty() && companionRegion(element).isEmpty()
                && drawing.type(element).map(type -> type.summary().scope())
                        .filter(scope -> scope == Scope.GLOBAL || scope == Scope.EDGE).isPresent();
    }

    private Optional<String> companionRegion(ElementId element) {
        return drawing.mapping(element).filter(mapping -> COMPANIONS.stream().anyMatch(mapping.offers()::containsKey))
                .flatMap(mapping -> drawing.connected(element, Relation.ASSOCIATION)
                        .flatMap(other -> drawing.mapping(other).stream()).flatMap(other -> asked(other).stream())
                        .findFirst());
    }

    private static Optional<String> asked(ResourceMapping mapping) {
        return fact(mapping, COMPANION_REGION).flatMap(value -> value instanceof PropertyValue.Text(var region)
                ? Optional.of(region) : Optional.empty());
    }

    /** What one of the facets says that needs no drawing to be known. */
    private static Optional<PropertyValue> fact(ResourceMapping mapping, String name) {
        return mapping.offers().values().stream()
                .flatMap(facet -> facet instanceof Binding.Structure(var members)
                        && members.get(name) instanceof Binding.Constant(var value)
                                ? Stream.of(value) : Stream.<PropertyValue>empty())
                .findFirst();
    }

    /** Puts global elements that hang together into one place. */
    private void settle(Set<ElementId> floating) {
        Set<ElementId> left = new TreeSet<>(floating);
        while (!left.isEmpty()) {
            Set<Place> around = new TreeSet<>();
            Set<ElementId> group = together(left.iterator().next(), floating, around);
            left.removeAll(group);
            Place place = around.size() == 1 ? around.iterator().next() : apart(group, around.size() > 1);
            group.forEach(element -> places.put(element, place));
        }
    }

    private Place apart(Set<ElementId> group, boolean between) {
        Place home = standing(group.iterator().next());
        return between ? new Place(home.account(), home.region(), true, 0) : home;
    }

    /** The global elements that are connected with one, and the places of all else that they are connected with. */
    private Set<ElementId> together(ElementId first, Set<ElementId> floating, Set<Place> around) {
        Set<ElementId> group = new TreeSet<>();
        Deque<ElementId> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            ElementId next = open.pop();
            if (!group.add(next)) {
                continue;
            }
            Set<ElementId> neighbours = new HashSet<>();
            for (Edge edge : drawing.index().edges(next)) {
                neighbours.add(edge.from().equals(next) ? edge.to() : edge.from());
            }
            neighbours.retainAll(mapped);
            neighbours.forEach(other -> {
                if (floating.contains(other)) {
                    open.push(other);
                } else if (companionRegion(other).isEmpty() && !floats(other)) {
                    around.add(standing(other));
                }
            });
        }
        return group;
    }
}
