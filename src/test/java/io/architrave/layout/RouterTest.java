package io.architrave.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import io.architrave.model.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final double SIDE = 48;

    private final Map<ElementId, Box> icons = new HashMap<>();

    private void icon(String id, double x, double y) {
        icons.put(ElementId.of(id), new Box(x, y, SIDE, SIDE));
    }

    private Face face(String id) {
        var box = icons.get(ElementId.of(id));
        if (box == null) {
            throw new IllegalArgumentException(id);
        }
        return Face.ofIcon(box, box);
    }

    private Wire wire(String id, String from, String to) {
        return new Wire(
                ElementId.of(id),
                ElementId.of(from),
                List.of(face(from)),
                ElementId.of(to),
                List.of(face(to)),
                Optional.empty(),
                List.of());
    }

    private Terrain terrain() {
        var obstacles = new HashMap<ElementId, List<Obstacle>>();
        icons.forEach((id, box) -> obstacles.put(id, List.of(new Obstacle(id, box, Obstacle.Kind.SOLID))));
        return Terrain.of(obstacles);
    }

    private List<Point> routed(Wire... wires) {
        return Router.route(List.of(wires), terrain())
                .route(wires[0].edge())
                .orElseThrow()
                .points();
    }

    @Test
    void joinsLevelIconsByAStraightLine() {
        icon("a", 0, 0);
        icon("b", 200, 0);
        assertThat(routed(wire("e", "a", "b"))).containsExactly(new Point(52, 24), new Point(196, 24));
    }

    @Test
    void takesOneCornerWhereOneSuffices() {
        icon("a", 0, 0);
        icon("b", 200, 200);
        assertThat(routed(wire("e", "a", "b"))).hasSize(3);
    }

    @Test
    void goesAroundAnIconInTheWay() {
        icon("a", 0, 0);
        icon("wall", 120, 0);
        icon("b", 240, 0);
        var points = routed(wire("e", "a", "b"));
        assertThat(points).hasSizeGreaterThan(2);
        assertThat(clears(points, "wall")).isTrue();
    }

    /// Three zones of 200 beside each other with 32 between them, and a band through them at a height.
    private static Face band(double y) {
        var box = new Box(50, y, 564, 80);
        return Face.ofBand(box, List.of(new Box(0, 0, 200, 600), new Box(232, 0, 200, 600), new Box(464, 0, 200, 600)));
    }

    private static Wire wire(String id, String from, Face fromFace, String to, Face toFace) {
        return new Wire(ElementId.of(id), ElementId.of(from), List.of(fromFace), ElementId.of(to), List.of(toFace),
                Optional.empty(), List.of());
    }

    @Test
    void runsFromBandToBandBetweenTheZones() {
        var points = routed(wire("e", "a", band(50), "b", band(250)));
        assertThat(points).hasSize(2).allMatch(point -> point.x() == 216 || point.x() == 448);
        assertThat(points.getFirst().x()).isEqualTo(points.getLast().x());
    }

    @Test
    void runsSeveralFromBandToBandsOnBothSidesOfTheMiddle() {
        var a = band(50);
        var one = wire("e", "a", a, "b", band(150));
        var other = wire("f", "a", a, "c", band(350));
        var routes = Router.route(List.of(one, other), terrain());
        assertThat(routes.route(one.edge()).orElseThrow().points()).hasSize(2)
                .allMatch(point -> Math.abs(point.x() - 216) == 6);
        assertThat(routes.route(other.edge()).orElseThrow().points()).hasSize(2)
                .allMatch(point -> Math.abs(point.x() - 216) == 6);
    }

    @Test
    void meetsABandWhereverAnIconStands() {
        icon("a", 308, -200);
        var points = routed(wire("e", "a", face("a"), "b", band(50)));
        assertThat(points).hasSize(2).allMatch(point -> point.x() == 332);
    }

    @Test
    void passesTheBendsOfTheUser() {
        icon("a", 0, 0);
        icon("b", 300, 0);
        var bend = new Point(150, 200);
        var wire = new Wire(
                ElementId.of("e"),
                ElementId.of("a"),
                List.of(face("a")),
                ElementId.of("b"),
                List.of(face("b")),
                Optional.of(new LayoutEntry.Ports(Side.BOTTOM, Side.BOTTOM)),
                List.of(bend));
        var points = routed(wire);
        assertThat(points.getFirst().y()).isEqualTo(52);
        assertThat(HitOn.line(points, bend)).isTrue();
    }

    private Wire bent(Optional<LayoutEntry.Ports> ports, Point... bends) {
        var plain = wire("e", "a", "b");
        return new Wire(plain.edge(), plain.from(), plain.fromFaces(), plain.to(), plain.toFaces(), ports,
                List.of(bends));
    }

    @Test
    void leavesByTheSideFromWhichTheBendsAreReachedStraight() {
        icon("a", 0, 0);
        icon("b", 300, 200);
        assertThat(routed(bent(Optional.empty(), new Point(104, 24), new Point(104, 224))).getFirst())
                .isEqualTo(new Point(52, 24));
        // The element has been carried to the other side of its line.
        icon("a", 160, 0);
        assertThat(routed(bent(Optional.empty(), new Point(104, 24), new Point(104, 224))).getFirst())
                .isEqualTo(new Point(156, 24));
    }

    @Test
    void passesOverABendThatAnEndHasComeToCover() {
        icon("a", 0, 0);
        icon("b", 300, 200);
        var points = routed(bent(Optional.empty(), new Point(24, 24), new Point(104, 224)));
        assertThat(points).doesNotContain(new Point(24, 24));
        assertThat(HitOn.line(points, new Point(104, 224))).isTrue();
    }

    @Test
    void goesAroundTheElementWhereTheChosenSideLooksAwayFromTheBend() {
        icon("a", 0, 0);
        icon("b", 300, 0);
        var left = new LayoutEntry.Ports(Optional.of(Side.LEFT), Optional.empty());
        var points = routed(bent(Optional.of(left), new Point(150, 120)));
        assertThat(points.getFirst()).isEqualTo(new Point(-4, 24));
        for (int i = 1; i < points.size() - 1; i++) {
            assertThat(Terrain.crosses(points.get(i - 1), points.get(i), icons.get(ElementId.of("a")), 0)).isFalse();
        }
    }

    @Test
    void leavesTheOtherEndFreeWhereOneSideIsChosen() {
        icon("a", 0, 0);
        icon("b", 300, 0);
        var top = new LayoutEntry.Ports(Optional.empty(), Optional.of(Side.TOP));
        var points = routed(bent(Optional.of(top)));
        assertThat(points.getLast()).isEqualTo(new Point(324, -4));
    }

    private Wire onTheRight(String id, String from, String to) {
        var plain = wire(id, from, to);
        return new Wire(plain.edge(), plain.from(), plain.fromFaces(), plain.to(), plain.toFaces(),
                Optional.of(new LayoutEntry.Ports(Side.RIGHT, Side.RIGHT)), List.of());
    }

    /// Named so that the order of their names is not the one in which they nest.
    @Test
    void nestsConnectionsThatTurnBackToTheSideThatTheyLeft() {
        icon("a", 0, 0);
        icon("near", 0, 200);
        icon("far", 0, 400);
        icon("farthest", 0, 600);
        var routes = Router.route(List.of(onTheRight("e1", "a", "farthest"), onTheRight("e2", "a", "near"),
                onTheRight("e3", "a", "far")), terrain());
        var near = routes.route(ElementId.of("e2")).orElseThrow().points();
        var far = routes.route(ElementId.of("e3")).orElseThrow().points();
        var farthest = routes.route(ElementId.of("e1")).orElseThrow().points();
        assertThat(List.of(near, far, farthest)).allMatch(points -> points.size() == 4);
        assertThat(near.get(0).y()).isGreaterThan(far.get(0).y());
        assertThat(far.get(0).y()).isGreaterThan(farthest.get(0).y());
        assertThat(near.get(1).x()).isLessThan(far.get(1).x());
        assertThat(far.get(1).x()).isLessThan(farthest.get(1).x());
    }

    @Test
    void keepsParallelConnectionsApart() {
        icon("a", 0, 0);
        icon("b", 200, 0);
        var routes = Router.route(List.of(wire("one", "a", "b"), wire("two", "b", "a")), terrain());
        double first = routes.route(ElementId.of("one")).orElseThrow().points().getFirst().y();
        double second = routes.route(ElementId.of("two")).orElseThrow().points().getFirst().y();
        assertThat(Math.abs(first - second)).isGreaterThanOrEqualTo(Spreading.SPACING - 1);
    }

    @Property(tries = 150)
    void drawsOnlyLevelAndPlumbPiecesThatStrikeNoIcon(@ForAll long seed) {
        var wires = randomGrid(seed);
        Router.route(wires, terrain()).routes().values().forEach(route -> {
            for (int i = 1; i < route.points().size(); i++) {
                var a = route.points().get(i - 1);
                var b = route.points().get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
            }
            var wire = wires.stream().filter(w -> w.edge().equals(route.edge())).findFirst().orElseThrow();
            icons.keySet().stream()
                    .filter(id -> !id.equals(wire.from()) && !id.equals(wire.to()))
                    .forEach(id -> assertThat(clears(route.points(), id.value()))
                            .as(route + " through " + id)
                            .isTrue());
        });
    }

    @Property(tries = 60)
    void answersAfterAChangeWhatRoutingAfreshAnswers(@ForAll long seed) {
        var before = Router.route(randomGrid(seed), terrain());
        var random = new Random(seed);
        var moved = new ArrayList<>(icons.keySet()).get(random.nextInt(icons.size()));
        icons.computeIfPresent(moved, (_, box) -> box.movedBy(10, 14));
        var wires = before.routes().keySet().stream().map(edge -> rewired(seed, edge)).toList();
        assertThat(before.next(wires, terrain()).routes())
                .isEqualTo(Router.route(wires, terrain()).routes());
    }

    @Test
    void carriesALineAlongWithBothOfItsEnds() {
        icon("a", 0, 0);
        icon("wall", 120, 0);
        icon("b", 240, 0);
        var before = Router.route(List.of(wire("e", "a", "b")), terrain());
        icons.replaceAll((_, box) -> box.movedBy(30, 10));
        var carried = before.follow(List.of(wire("e", "a", "b")), terrain());
        assertThat(carried.route(ElementId.of("e")).orElseThrow().points())
                .isEqualTo(before.route(ElementId.of("e")).orElseThrow().points().stream()
                        .map(point -> point.plus(30, 10))
                        .toList());
        assertThat(carried.isSettled()).isFalse();
    }

    private Wire rewired(long seed, ElementId edge) {
        return ends(seed).stream()
                .filter(ends -> ends[0].equals(edge.value()))
                .map(ends -> wire(ends[0], ends[1], ends[2]))
                .findFirst()
                .orElseThrow();
    }

    /// Icons on a grid with room between, some places left empty.
    private List<Wire> randomGrid(long seed) {
        icons.clear();
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            if (random.nextInt(4) > 0) {
                icon("n" + i, i % 5 * 130 + random.nextInt(20), i / 5 * 130 + random.nextInt(20));
            }
        }
        icon("n0", 0, 0);
        icon("n1", 130, 0);
        return ends(seed).stream().map(ends -> wire(ends[0], ends[1], ends[2])).toList();
    }

    private List<String[]> ends(long seed) {
        var random = new Random(seed + 1);
        var ids = icons.keySet().stream().map(ElementId::value).sorted().toList();
        var ends = new ArrayList<String[]>();
        for (int e = 0; e < 15; e++) {
            var from = ids.get(random.nextInt(ids.size()));
            var to = ids.get(random.nextInt(ids.size()));
            if (!from.equals(to)) {
                ends.add(new String[]{"e" + e, from, to});
            }
        }
        return ends;
    }

    private boolean clears(List<Point> points, String id) {
        var box = icons.get(ElementId.of(id));
        for (int i = 1; box != null && i < points.size(); i++) {
            if (Terrain.crosses(points.get(i - 1), points.get(i), box, 0)) {
                return false;
            }
        }
        return true;
    }

    private static final class HitOn {
        static boolean line(List<Point> points, Point point) {
            for (int i = 1; i < points.size(); i++) {
                if (Terrain.crosses(points.get(i - 1), points.get(i), new Box(point.x(), point.y(), 0, 0), 0.5)) {
                    return true;
                }
            }
            return false;
        }
    }
}
