package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The zones of a VPC as a table: a column a zone, a row a tier of subnets (or turned by a quarter), so that the same
/// subnet stands at the same height in each zone. An element that spans zones has a lane of its own through its row,
/// in which nothing else stands: its band is a straight stripe.
final class ZoneMatrix {

    static final double GAP = 32;
    private static final double LANE_GAP = 32;

    private final List<Group> zones;
    private final List<Row> rows;
    private final boolean zonesAreColumns;
    private final Sink sink;

    /// What the matrix decides.
    interface Sink {
        void box(ElementId element, Box relativeToParent);

        void boxIn(ElementId spanning, ElementId place, Box relativeToPlace);
    }

    /// @param subnet of one zone; empty for what stands in the zone itself
    /// @param rest what stands in this one place alone
    /// @param pins around what is pinned in it: nothing else is put beside that
    /// @param least the width that its name takes
    record Cell(Optional<ElementId> subnet, ElementId place, Item rest, Optional<Box> pins, double least) {}

    /// @param cells by zone
    record Row(List<Lane> lanes, Map<ElementId, Cell> cells) {}

    record Lane(Node node, double width, double height) {}

    ZoneMatrix(List<Group> zones, List<Row> rows, boolean zonesAreColumns, Sink sink) {
        this.zones = zones;
        this.rows = rows;
        this.zonesAreColumns = zonesAreColumns;
        this.sink = sink;
    }

    /// The zones as one item of their VPC.
    Item item() {
        var deep = new ArrayList<Double>();
        rows.forEach(row -> deep.add(depth(row)));
        var across = new TreeMap<ElementId, Double>();
        zones.forEach(zone -> across.put(zone.id(), breadth(zone.id())));
        double depth =
                startPad(false) + endPad() + deep.stream().mapToDouble(d -> d + GAP).sum() - (deep.isEmpty() ? 0 : GAP);
        double breadth = zones.stream().mapToDouble(zone -> zoneBreadth(across, zone) + GAP).sum() - GAP;
        return new Item(
                zones.stream().map(Group::id).toList(),
                zonesAreColumns ? breadth : depth,
                zonesAreColumns ? depth : breadth,
                (x, y) -> place(x, y, deep, across, depth));
    }

    private double zoneBreadth(Map<ElementId, Double> across, Group zone) {
        return across.getOrDefault(zone.id(), 0.0) + startPad(true) + endPad();
    }

    /// Room before the first thing inside a frame; a name stands above it.
    private double startPad(boolean acrossZones) {
        boolean vertical = acrossZones != zonesAreColumns;
        return vertical ? AutoLayout.HEADER : AutoLayout.PADDING;
    }

    private static double endPad() {
        return AutoLayout.PADDING;
    }

    /// How far a row reaches in the direction of the lanes.
    private double depth(Row row) {
        boolean framed = row.cells.values().stream().anyMatch(cell -> cell.subnet.isPresent());
        double inside = lanesStart(row) + lanesDepth(row);
        double least = zonesAreColumns ? AutoLayout.NODE : 0;
        for (var cell : row.cells.values()) {
            double rest = depth(cell.rest);
            inside = Math.max(inside, rest == 0 ? 0 : restStart(row, cell) + rest);
            inside = Math.max(inside, pinsEnd(cell));
            least = zonesAreColumns ? least : Math.max(least, cell.least - 2 * AutoLayout.PADDING);
        }
        return Math.max(inside, least) + (framed ? startPad(false) + endPad() : 0);
    }

    private double depth(Item item) {
        return zonesAreColumns ? item.height() : item.width();
    }

    /// Where pins begin in a cell, counted from where its content does.
    private double pinsStart(Cell cell) {
        return cell.pins.map(pins -> (zonesAreColumns ? pins.y() : pins.x()) - startPad(false))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double pinsEnd(Cell cell) {
        return cell.pins.map(pins -> (zonesAreColumns ? pins.bottom() : pins.right()) - startPad(false)).orElse(0.0);
    }

    /// The lanes of a row run before all pins where there is room for them, else behind them.
    private double lanesStart(Row row) {
        boolean room = row.cells.values().stream()
                .allMatch(cell -> pinsStart(cell) >= lanesDepth(row) + LANE_GAP);
        return row.lanes.isEmpty() || room
                ? 0
                : row.cells.values().stream().mapToDouble(this::pinsEnd).max().orElse(0) + LANE_GAP;
    }

    /// What stands in one cell alone comes behind the lanes, and behind its pins where it would lie on them.
    private double restStart(Row row, Cell cell) {
        double start = row.lanes.isEmpty() ? 0 : lanesStart(row) + lanesDepth(row) + LANE_GAP;
        boolean free = start + depth(cell.rest) + LANE_GAP <= pinsStart(cell) || start >= pinsEnd(cell) + LANE_GAP;
        return free ? start : pinsEnd(cell) + LANE_GAP;
    }

    private double lanesDepth(Row row) {
        return row.lanes.stream()
                .mapToDouble(lane -> (zonesAreColumns ? lane.height : lane.width) + LANE_GAP)
                .sum()
                - (row.lanes.isEmpty() ? 0 : LANE_GAP);
    }

    /// How broad a zone's subnets are, all alike.
    private double breadth(ElementId zone) {
        double widest = AutoLayout.NODE;
        for (var row : rows) {
            var cell = Optional.ofNullable(row.cells.get(zone));
            double content = cell.map(Cell::rest)
                    .map(rest -> zonesAreColumns ? rest.width() : rest.height())
                    .orElse(0.0);
            for (var lane : row.lanes) {
                content = Math.max(content, zonesAreColumns ? lane.width : lane.height);
            }
            double pinned = cell.flatMap(Cell::pins)
                    .map(pins -> (zonesAreColumns ? pins.right() : pins.bottom()) - startPad(true))
                    .orElse(0.0);
            content = Math.max(content, pinned);
            double least = zonesAreColumns ? cell.map(Cell::least).orElse(0.0) : 0;
            boolean framed = cell.flatMap(Cell::subnet).isPresent();
            widest = Math.max(widest, Math.max(content + (framed ? startPad(true) + endPad() : 0), least));
        }
        return widest;
    }

    private void place(double x, double y, List<Double> deep, Map<ElementId, Double> across, double depth) {
        double along = 0;
        for (var zone : zones) {
            double breadth = zoneBreadth(across, zone);
            sink.box(zone.id(), turned(x, y, along, 0, breadth, depth));
            placeCells(zone.id(), deep, across.getOrDefault(zone.id(), 0.0));
            along += breadth + GAP;
        }
    }

    /// A box given by its place across the zones and along the lanes.
    private Box turned(double x, double y, double across, double down, double breadth, double depth) {
        return zonesAreColumns
                ? new Box(x + across, y + down, breadth, depth)
                : new Box(x + down, y + across, depth, breadth);
    }

    private void placeCells(ElementId zone, List<Double> deep, double breadth) {
        double down = startPad(false);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var cell = Optional.ofNullable(row.cells.get(zone));
            if (cell.isPresent()) {
                placeCell(row, cell.get(), down, deep.get(i), breadth);
            }
            down += deep.get(i) + GAP;
        }
    }

    private void placeCell(Row row, Cell cell, double down, double depth, double breadth) {
        boolean framed = cell.subnet.isPresent();
        cell.subnet.ifPresent(
                subnet -> sink.box(subnet, turned(0, 0, startPad(true), down, breadth, depth)));
        double first = framed ? startPad(false) : down;
        double start = first + lanesStart(row);
        double side = startPad(true);
        double free = framed ? breadth - startPad(true) - endPad() : breadth;
        for (var lane : row.lanes) {
            double laneDepth = zonesAreColumns ? lane.height : lane.width;
            if (lane.node.spans().contains(cell.place)) {
                double across = side + offset(free, zonesAreColumns ? lane.width : lane.height);
                var at = turned(0, 0, across, start, 0, 0);
                sink.boxIn(lane.node.id(), cell.place, new Box(at.x(), at.y(), lane.width, lane.height));
            }
            start += laneDepth + LANE_GAP;
        }
        double across = side + offset(free, zonesAreColumns ? cell.rest.width() : cell.rest.height());
        var rest = turned(0, 0, across, first + restStart(row, cell), 0, 0);
        cell.rest.place().at(rest.x(), rest.y());
    }

    /// In columns things stand in the middle; in rows they hang from the top, below the names.
    private double offset(double free, double size) {
        return zonesAreColumns ? Math.max(0, Math.round((free - size) / 2)) : 0;
    }

    /// The order of tiers, from the internet inwards.
    static int rank(Group subnet) {
        return switch (subnet.properties().text("tier").orElse("")) {
            case "public" -> 0;
            case "private" -> 1;
            case "isolated" -> 3;
            default -> 2;
        };
    }

    /// Rows by tier, and within a tier by the order in which each zone has its subnets.
    static Map<String, Map<ElementId, Group>> rowsOf(Map<ElementId, List<Group>> subnetsByZone) {
        var rows = new TreeMap<String, Map<ElementId, Group>>();
        subnetsByZone.forEach((zone, subnets) -> {
            var seen = new TreeMap<Integer, Integer>();
            subnets.stream()
                    .sorted(java.util.Comparator.comparing(Group::id))
                    .forEach(subnet -> {
                        int rank = rank(subnet);
                        int ordinal = seen.merge(rank, 1, Integer::sum);
                        rows.computeIfAbsent("%d-%04d".formatted(rank, ordinal), _ -> new LinkedHashMap<>())
                                .put(zone, subnet);
                    });
        });
        return rows;
    }
}
