package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import io.architrave.model.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacementsTest {

    private static final Catalog CATALOG = Catalog.bundled();

    private static ServiceType type(String key) {
        return CATALOG.find(key).orElseThrow();
    }

    private static Diagram group(Diagram diagram, String id, String type, String parent, Box box,
            Properties properties) {
        var group = Group.of(id, type, id).withProperties(properties);
        var placed = parent.isEmpty() ? group : group.in(ElementId.of(parent));
        return diagram.with(placed).withLayout(ElementId.of(id), LayoutEntry.of(box));
    }

    private static Properties tier(String tier, String cidr) {
        return Properties.NONE.with("tier", tier).with("cidr", cidr);
    }

    private static Diagram oneZone() {
        var diagram = group(Diagram.EMPTY, "region", "region", "", new Box(0, 0, 900, 600), Properties.NONE);
        diagram = group(diagram, "vpc", "vpc", "region", new Box(50, 50, 800, 500),
                Properties.NONE.with("cidr", "10.0.0.0/16"));
        diagram = group(diagram, "az-a", "zone", "vpc", new Box(20, 40, 300, 400), Properties.NONE.with("zone", "a"));
        diagram =
                group(diagram, "public-a", "subnet", "az-a", new Box(20, 40, 200, 140), tier("public", "10.0.1.0/24"));
        return group(diagram, "data-a", "subnet", "az-a", new Box(20, 220, 200, 140), tier("isolated", "10.0.5.0/24"));
    }

    private static Diagram twoZones() {
        var diagram =
                group(oneZone(), "az-b", "zone", "vpc", new Box(340, 40, 300, 400), Properties.NONE.with("zone", "b"));
        diagram =
                group(diagram, "public-b", "subnet", "az-b", new Box(20, 40, 200, 140), tier("public", "10.0.2.0/24"));
        return group(diagram, "data-b", "subnet", "az-b", new Box(20, 220, 200, 140), tier("isolated", "10.0.6.0/24"));
    }

    private static Placement on(Diagram diagram, String type, String group) {
        var target = group.isEmpty() ? Optional.<ElementId>empty() : Optional.of(ElementId.of(group));
        return new Placements(DiagramIndex.of(diagram), CATALOG).in(type(type), target);
    }

    @Test
    void aDatabaseDroppedOnASubnetStandsInThoseOfItsTierInAllZones() {
        assertThat(on(twoZones(), "rds-database", "data-a")).isInstanceOfSatisfying(Placement.Fits.class, fits -> {
            assertThat(fits.spans()).containsExactly(ElementId.of("data-a"), ElementId.of("data-b"));
            assertThat(fits.parent()).contains(ElementId.of("vpc"));
            assertThat(fits.target()).contains(ElementId.of("data-a"));
        });
    }

    @Test
    void aLoadBalancerDroppedOnAVpcTakesItsPublicSubnets() {
        assertThat(on(twoZones(), "application-load-balancer", "vpc"))
                .isInstanceOfSatisfying(Placement.Fits.class, fits -> assertThat(fits.spans())
                        .containsExactly(ElementId.of("public-a"), ElementId.of("public-b")));
    }

    @Test
    void offersTheSecondZoneWhereThereIsOnlyOne() {
        assertThat(on(oneZone(), "rds-database", "data-a")).isInstanceOfSatisfying(Placement.FitsAfter.class, offer -> {
            assertThat(offer.sentence()).contains("Zone b").contains("isolated");
            var after = offer.before().applyTo(oneZone());
            assertThat(offer.after().spans()).hasSize(2).allMatch(after::has);
            assertThat(after.groups().filter(group -> group.type().value().equals("subnet")))
                    .extracting(group -> group.properties().text("cidr").orElse(""))
                    .doesNotHaveDuplicates()
                    .contains("10.0.2.0/24");
        });
    }

    @Test
    void refusesADatabaseOutsideAVpcAndNamesTheNearestPlace() {
        assertThat(on(twoZones(), "rds-database", "region")).isInstanceOfSatisfying(Placement.Refused.class,
                refused -> {
                    assertThat(refused.reason()).isEqualTo(type("rds-database").placement().say());
                    assertThat(refused.nearest())
                            .hasValueSatisfying(nearest -> assertThat(nearest.value()).startsWith("data-"));
                });
    }

    @Test
    void refusesASubnetOnTheBareCanvas() {
        assertThat(on(twoZones(), "subnet", "")).isInstanceOf(Placement.Refused.class);
        assertThat(on(twoZones(), "subnet", "az-a")).isInstanceOf(Placement.Fits.class);
    }

    @Test
    void looksThroughAGroupThatOnlyFrames() {
        var framed = group(twoZones(), "frame", "generic-group", "az-a", new Box(0, 380, 100, 20), Properties.NONE);
        assertThat(on(framed, "subnet", "frame")).isInstanceOfSatisfying(
                Placement.Fits.class, fits -> assertThat(fits.parent()).contains(ElementId.of("frame")));
    }

    @Test
    void aFrameOfOneKindOfThingRefusesTheOthersInItsOwnWords() {
        var spot = group(twoZones(), "spot", "spot-fleet", "data-a", new Box(10, 30, 120, 90), Properties.NONE);
        spot = group(spot, "inner", "generic-group", "spot", new Box(10, 30, 100, 50), Properties.NONE);
        assertThat(on(spot, "ec2-instance", "inner")).isInstanceOfSatisfying(
                Placement.Fits.class, fits -> assertThat(fits.parent()).contains(ElementId.of("inner")));
        assertThat(on(spot, "rds-database", "inner")).isInstanceOfSatisfying(Placement.Refused.class, refused -> {
            assertThat(refused.reason()).startsWith("A Spot Fleet holds EC2 instances");
            assertThat(refused.nearest()).contains(ElementId.of("data-a"));
        });
        assertThat(on(spot, "subnet", "spot")).isInstanceOf(Placement.Refused.class);
        assertThat(on(spot, "ec2-spot-instance", "spot")).as("known as a drawing alone")
                .isInstanceOf(Placement.Fits.class);
    }

    @Test
    void aFrameStandsWhereItsContentsMay() {
        assertThat(on(twoZones(), "spot-fleet", "data-a")).isInstanceOf(Placement.Fits.class);
        assertThat(on(twoZones(), "spot-fleet", "")).isInstanceOf(Placement.Refused.class);
        assertThat(on(twoZones(), "server-contents", "vpc")).isInstanceOf(Placement.Refused.class);
        assertThat(on(twoZones(), "generic-group", "")).isInstanceOf(Placement.Fits.class);
    }

    @Test
    void drawsASpanningElementIntoEachPlaceInOneChange() {
        var diagram = twoZones();
        var index = DiagramIndex.of(diagram);
        var fits = (Placement.Fits) on(diagram, "rds-database", "data-a");
        var drawing = new Drawing(index, CATALOG, new IdSource(new Random(1)));
        var drawn = drawing.element(type("rds-database"), fits, new Point(150, 400));
        var after = drawn.change().applyTo(diagram);
        var boxes = DiagramIndex.of(after).boxes(drawn.id());
        assertThat(boxes).hasSize(2);
        for (int place = 0; place < 2; place++) {
            var frame = DiagramIndex.of(after).box(List.of(ElementId.of("data-a"), ElementId.of("data-b")).get(place));
            assertThat(frame.orElseThrow().contains(boxes.get(place))).isTrue();
        }
        assertThat(after.node(drawn.id()).orElseThrow().properties().text("engine")).contains("postgres");
    }

    @Test
    void growsTheGroupsAroundWhatIsDroppedAtTheirEdge() {
        var diagram = twoZones();
        var index = DiagramIndex.of(diagram);
        var fits = (Placement.Fits) on(diagram, "subnet", "az-b");
        var drawn = new Drawing(index, CATALOG, new IdSource(new Random(1)))
                .element(type("subnet"), fits, new Point(690, 520));
        var after = DiagramIndex.of(drawn.change().applyTo(diagram));
        var box = after.box(drawn.id()).orElseThrow();
        assertThat(after.enclosing(drawn.id()))
                .allSatisfy(group -> assertThat(after.box(group.id()).orElseThrow().contains(box)).isTrue());
    }
}
