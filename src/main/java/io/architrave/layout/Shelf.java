package io.architrave.layout;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The line under the main part of a container: each helper below what it helps, as far as there is room; notes last.
record Shelf(
        DiagramIndex index, List<Links.Link> links, Arranging.Anchors anchors, Optional<ElementId> container) {

    private static final double GAP = Clearing.GAP;

    /// A shelf may be this wide though what is above is narrower.
    private static final double LEAST_WIDTH = 4 * AutoLayout.NODE + 3 * GAP;

    /// @param middle where it would like to stand; empty for anywhere
    private record Wish(Item item, OptionalDouble middle, boolean note) {}

    Item under(Item main, List<Item> items) {
        main.place().at(0, 0);
        var wishes = items.stream()
                .map(item -> new Wish(item, middle(item), isNote(item)))
                .sorted(Comparator.comparing(Wish::note)
                        .thenComparingDouble(wish -> wish.middle.orElse(Double.MAX_VALUE))
                        .thenComparing(wish -> wish.item.members().getFirst()))
                .toList();
        return laid(main, wishes);
    }

    private static Item laid(Item main, List<Wish> wishes) {
        double most = Math.max(main.width(), LEAST_WIDTH);
        var corners = new ArrayList<Point>();
        double x = 0;
        double y = main.isNothing() ? 0 : main.height() + GAP;
        double lineHeight = 0;
        double widest = main.width();
        double waiting = wishes.stream().mapToDouble(wish -> wish.item.width() + GAP).sum() - GAP;
        for (var wish : wishes) {
            var item = wish.item;
            if (x > 0 && (x + item.width() > most || wish.note)) {
                x = 0;
                y += lineHeight + GAP;
                lineHeight = 0;
            }
            if (wish.middle.isPresent()) {
                x = Math.max(x, Math.round(Math.min(wish.middle.getAsDouble() - item.width() / 2, most - waiting)));
            }
            corners.add(new Point(x, y));
            x += item.width() + GAP;
            waiting -= item.width() + GAP;
            widest = Math.max(widest, x - GAP);
            lineHeight = Math.max(lineHeight, item.height());
        }
        return new Item(List.of(), widest, y + lineHeight, (left, top) -> {
            main.place().at(left, top);
            for (int i = 0; i < corners.size(); i++) {
                wishes.get(i).item.place().at(left + corners.get(i).x(), top + corners.get(i).y());
            }
        });
    }

    private boolean isNote(Item item) {
        return item.members().stream().anyMatch(id -> index.diagram().elements().get(id) instanceof Note);
    }

    /// The middle of what the item is connected to; one that only follows another helper stands right behind it.
    private OptionalDouble middle(Item item) {
        return item.members().stream()
                .flatMapToDouble(member -> middles(member, 0).stream().mapToDouble(Double::doubleValue))
                .average();
    }

    private List<Double> middles(ElementId member, int steps) {
        var found = new ArrayList<Double>();
        for (var link : links) {
            boolean out = link.from().equals(member);
            if (out || link.to().equals(member)) {
                var other = out ? link.edge().to() : link.edge().from();
                var at = anchors.of(other, container);
                if (at.isPresent()) {
                    found.add(at.get().x());
                } else if (steps < 2) {
                    middles(out ? link.to() : link.from(), steps + 1).forEach(x -> found.add(x + 1));
                }
            }
        }
        return found;
    }
}
