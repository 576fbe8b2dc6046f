package io.architrave.document;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.LayoutEntry.Ports;
import io.architrave.model.Point;
import io.architrave.model.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The member `layout`: an entry for each element that has a place.
final class LayoutReader {

    /// Ten million units are a sheet of two kilometres; beyond it drawing loses the pixel.
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(10_000_000);

    private LayoutReader() {}

    static PSortedMap<ElementId, LayoutEntry> all(Fields fields) {
        PSortedMap<ElementId, LayoutEntry> layout = TreePMap.empty();
        for (var entry : fields.structuresByElement(Members.LAYOUT).entrySet()) {
            var element = entry.getValue();
            if (!ElementId.isValid(entry.getKey())) {
                element.refuse(element.at(), "this is not an element id", "Use 1 to 40 of a-z, 0-9 and -");
                continue;
            }
            var read = entry(element);
            layout = read.isNone() ? layout : layout.plus(ElementId.of(entry.getKey()), read);
        }
        return layout;
    }

    private static LayoutEntry entry(Fields fields) {
        return new LayoutEntry(
                fields.any(Members.BOX).flatMap(json -> box(fields, Members.BOX, json)),
                places(fields),
                fields.flag(Members.PINNED, false),
                ports(fields),
                bends(fields),
                fields.extras());
    }

    private static PSortedMap<ElementId, Box> places(Fields fields) {
        PSortedMap<ElementId, Box> places = TreePMap.empty();
        var at = fields.structure(Members.AT);
        if (at.isEmpty()) {
            return places;
        }
        for (var place : at.get().names()) {
            var box = at.get().any(place).flatMap(json -> box(fields, place, json));
            if (!ElementId.isValid(place)) {
                fields.refuse(
                        at.get().at(place), "\"" + place + "\" is not an element id", "Name the place by its id");
            } else if (box.isPresent()) {
                places = places.plus(ElementId.of(place), box.get());
            }
        }
        return places;
    }

    private static Optional<Box> box(Fields fields, String name, Json json) {
        var numbers = numbers(json);
        if (numbers.size() != 4 || numbers.get(2) < 0 || numbers.get(3) < 0) {
            fields.refuse(
                    json.at(),
                    "\"" + name + "\" is not a box",
                    "Write [x, y, width, height] with numbers up to ten million, the last two not negative");
            return Optional.empty();
        }
        return Optional.of(new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
    }

    private static List<Point> bends(Fields fields) {
        var bends = new ArrayList<Point>();
        for (var item : fields.items(Members.BENDS)) {
            var numbers = numbers(item);
            if (numbers.size() == 2) {
                bends.add(new Point(numbers.get(0), numbers.get(1)));
            } else {
                fields.refuse(item.at(), "a bend is not a point", "Write [x, y] with numbers up to ten million");
            }
        }
        return bends;
    }

    /// The numbers of a list, empty where one of its items is anything else.
    private static List<Double> numbers(Json json) {
        if (!(json instanceof Json.Items(var _, var items))) {
            return List.of();
        }
        var numbers = items.stream().flatMap(item -> coordinate(item).stream()).toList();
        return numbers.size() == items.size() ? numbers : List.of();
    }

    private static Optional<Double> coordinate(Json json) {
        return json instanceof Json.Amount(var _, var literal)
                ? ValueReader.number(literal)
                        .filter(number -> number.abs().compareTo(FARTHEST) <= 0)
                        .map(number -> number.doubleValue() + 0.0)
                : Optional.empty();
    }

    private static Optional<Ports> ports(Fields fields) {
        var items = fields.items(Members.PORTS);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        if (items.size() != 2 || !items.stream().allMatch(LayoutReader::isPort)) {
            fields.refuse(
                    fields.at(Members.PORTS),
                    "\"ports\" does not name two sides",
                    "Write two of \"top\", \"right\", \"bottom\", \"left\", and \"any\" for an end without a choice");
            return Optional.empty();
        }
        return Ports.of(side(items.get(0)), side(items.get(1)));
    }

    private static boolean isPort(Json json) {
        return side(json).isPresent() || json instanceof Json.Text(var _, var text) && text.equals(Members.ANY_SIDE);
    }

    private static Optional<Side> side(Json json) {
        if (json instanceof Json.Text(var _, var text)) {
            for (var side : Side.values()) {
                if (side.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(side);
                }
            }
        }
        return Optional.empty();
    }
}
