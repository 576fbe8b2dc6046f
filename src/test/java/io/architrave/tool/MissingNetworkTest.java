package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingNetworkTest {

    private static final Point MIDDLE = new Point(600, 400);

    private final EditorRobot blank = new EditorRobot(Diagram.EMPTY);

    private static Diagram with(Diagram diagram, String id, String type, String parent, Box box) {
        var group = Group.of(id, type, id).withParent(Optional.of(parent).filter(p -> !p.isEmpty()).map(ElementId::of));
        var lettered = type.equals("zone") ? group.with("zone", PropertyValue.of("a")) : group;
        var numbered = type.equals("vpc")
                ? lettered.with("cidr", PropertyValue.of("10.0.0.0/16"))
                : lettered;
        return diagram.with(numbered).withLayout(group.id(), LayoutEntry.of(box));
    }

    private static Diagram region() {
        return with(Diagram.EMPTY, "region", "region", "", new Box(0, 0, 1200, 800));
    }

    private static Diagram vpc() {
        return with(region(), "vpc", "vpc", "region", new Box(80, 80, 1000, 600));
    }

    private static Diagram zone() {
        return with(vpc(), "zone-a", "zone", "vpc", new Box(80, 80, 400, 400));
    }

    private static String sentence(EditorRobot robot) {
        var said = robot.overlay().sentence().orElseThrow();
        assertThat(said.refusal()).as(said.text()).isFalse();
        return said.text();
    }

    private static List<Group> groups(EditorRobot robot, String type) {
        return robot.diagram().groups().filter(group -> group.type().equals(TypeKey.of(type))).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ec2-instance              | Adds a region with a VPC, two zones and a private subnet in each.
            application-load-balancer | Adds a region with a VPC, two zones and a public subnet in each.
            rds-database              | Adds a region with a VPC, two zones and an isolated subnet in each.
            nat-gateway               | Adds a region with a VPC, two zones and a public subnet in each.
            internet-gateway          | Adds a region with a VPC.
            subnet                    | Adds a region with a VPC and a zone.
            zone                      | Adds a region with a VPC.
            vpc                       | Adds a region.
            """)
    void saysOnTheBareCanvasWhatItWillMake(String type, String expected) {
        blank.carry(type, MIDDLE);
        assertThat(sentence(blank)).isEqualTo(expected);
    }

    @Test
    void saysInAGroupWhatIsMissingThere() {
        var inRegion = new EditorRobot(region()).carry("ec2-instance", MIDDLE);
        assertThat(sentence(inRegion)).isEqualTo("Adds a VPC with two zones and a private subnet in each.");
        var inVpc = new EditorRobot(vpc()).carry("ec2-instance", MIDDLE);
        assertThat(sentence(inVpc)).isEqualTo("Adds two zones with a private subnet in each.");
        var inZone = new EditorRobot(zone()).carry("ec2-instance", "zone-a");
        assertThat(sentence(inZone)).isEqualTo("Adds a private subnet in zone-a.");
        var database = new EditorRobot(zone()).carry("rds-database", "zone-a");
        assertThat(sentence(database))
                .isEqualTo("Adds an isolated subnet in zone-a. Adds Zone b with an isolated subnet, "
                        + "as it has to stand in two Availability Zones.");
    }

    @Test
    void makesATierThatDoesNotExist() {
        var robot = EditorRobot.onANetwork();
        var free = new Point(robot.box("vpc").right() - 20, robot.box("vpc").bottom() - 20);
        robot.carry("application-load-balancer", free);
        assertThat(sentence(robot)).isEqualTo("Adds a public subnet in each zone.");
        robot.drop("application-load-balancer");
        assertThat(robot.only("application-load-balancer").spans()).hasSize(2).allSatisfy(place -> assertThat(
                robot.diagram().group(place).orElseThrow().properties().text("tier")).contains("public"));
    }

    @Test
    void makesTheNetworkAndTheElementInOneStepAndTakesAllOfItAway() {
        var before = blank.diagram();
        blank.carry("ec2-instance", MIDDLE).drop("ec2-instance");
        var server = blank.only("ec2-instance");
        assertThat(blank.editor.index().box(server.id()).orElseThrow().contains(MIDDLE)).isTrue();
        assertThat(blank.editor.index().enclosing(server.id()))
                .extracting(group -> group.type().value())
                .containsExactly("subnet", "zone", "vpc", "region");
        blank.expectSelected(server.id().value());
        assertThat(blank.editor.store().history()).containsExactly("Add Amazon EC2 instance");
        blank.editor.store().undo();
        assertThat(blank.diagram()).isSameAs(before);
    }

    @Test
    void numbersAndNamesWhatItMakes() {
        blank.carry("rds-database", MIDDLE).drop("rds-database");
        assertThat(groups(blank, "vpc")).extracting(group -> group.properties().text("cidr").orElse(""))
                .containsExactly("10.0.0.0/16");
        assertThat(groups(blank, "zone")).extracting(Group::name).containsExactlyInAnyOrder("Zone a", "Zone b");
        assertThat(groups(blank, "subnet")).extracting(Group::name)
                .containsExactlyInAnyOrder("isolated a", "isolated b");
        assertThat(groups(blank, "subnet")).extracting(group -> group.properties().text("cidr").orElse(""))
                .containsExactlyInAnyOrder("10.0.1.0/24", "10.0.2.0/24");
        assertThat(groups(blank, "region")).extracting(Group::name).containsExactly("us-east-1");
    }

    @Test
    void standsWhatSpansInBothZonesAtOnce() {
        for (var type : List.of("application-load-balancer", "ecs-service", "auto-scaling-group", "elasticache")) {
            var robot = new EditorRobot(Diagram.EMPTY).carry(type, MIDDLE).drop(type);
            Node made = robot.only(type);
            assertThat(made.spans()).as(type).hasSize(2);
            var boxes = robot.editor.index().boxes(made.id());
            assertThat(boxes.getFirst().y()).as(type + " stands level in both").isEqualTo(boxes.getLast().y());
        }
    }

    @Test
    void givesEachThatSpansALaneOfItsOwn() {
        blank.carry("ecs-service", MIDDLE).drop("ecs-service");
        blank.carry("lambda-function", new Point(MIDDLE.x() + 60, MIDDLE.y())).drop("lambda-function");
        var service = blank.box(blank.only("ecs-service").id().value());
        var function = blank.box(blank.only("lambda-function").id().value());
        assertThat(function.y() >= service.bottom() || function.bottom() <= service.y()).isTrue();
    }

    @Test
    void showsTheWholeOfItBeforeTheDrop() {
        blank.carry("application-load-balancer", MIDDLE);
        var ghosts = blank.overlay().ghosts();
        assertThat(ghosts.stream().map(drawable -> drawable.element()).distinct()).as("six groups, one load balancer")
                .hasSize(7);
        var shown = ghosts.stream().map(drawable -> drawable.bounds()).reduce(Box::union).orElseThrow();
        blank.drop("application-load-balancer");
        var made = blank.box(groups(blank, "region").getFirst().id().value());
        assertThat(shown.grown(4).contains(made)).isTrue();
    }

    @Test
    void keepsClearOfWhatIsThere() {
        blank.carry("generic-group", MIDDLE).drop("generic-group");
        blank.carry("ec2-instance", new Point(MIDDLE.x() + 200, MIDDLE.y())).drop("ec2-instance");
        var region = blank.box(groups(blank, "region").getFirst().id().value());
        assertThat(region.intersects(blank.box(groups(blank, "generic-group").getFirst().id().value()))).isFalse();
    }

    @Test
    void numbersASecondNetworkApartFromTheFirst() {
        var robot = new EditorRobot(with(vpc(), "other", "region", "", new Box(0, 900, 1200, 800)));
        robot.carry("ec2-instance", new Point(600, 1300)).drop("ec2-instance");
        assertThat(groups(robot, "vpc")).extracting(group -> group.properties().text("cidr").orElse(""))
                .containsExactlyInAnyOrder("10.0.0.0/16", "10.1.0.0/16");
    }

    @Test
    void refusesWhereANetworkIsThereAndNamesThePlaceInIt() {
        var robot = EditorRobot.onANetwork().carry("ec2-instance", new Point(850, 500));
        assertThat(robot.overlay().sentence().orElseThrow().refusal()).isTrue();
        var outside = new EditorRobot(vpc()).carry("ec2-instance", new Point(1400, 900));
        assertThat(outside.overlay().sentence().orElseThrow().refusal()).isTrue();
        assertThat(outside.overlay().marks()).as("the VPC, where the rest can be made").isNotEmpty();
    }

    @Test
    void findsThePlaceForThoseWhoUseKeys() {
        assertThat(blank.editor.add(TypeKey.of("rds-database"))).isEmpty();
        assertThat(blank.only("rds-database").spans()).hasSize(2);
        var outside = new EditorRobot(vpc());
        outside.editor.look(Viewport.INITIAL.sized(100, 100).panned(-3000, 0));
        assertThat(outside.editor.add(TypeKey.of("ec2-instance"))).isEmpty();
        assertThat(outside.editor.index().isInside(outside.only("ec2-instance").id(), ElementId.of("vpc"))).isTrue();
    }

    @Test
    void pastesServersIntoAnEmptyDocumentWithTheNetworkThatTheyNeed() {
        var robot = EditorRobot.onANetwork().with("server", "ec2-instance", "app-a", 24, 48);
        robot.choose("server");
        var clipping = robot.editor.copy();
        blank.editor.paste(clipping, "Paste");
        var server = blank.only("ec2-instance");
        assertThat(blank.editor.index().enclosing(server.id())).hasSize(4);
        assertThat(blank.editor.store().history()).containsExactly("Paste");
        blank.editor.paste(clipping, "Paste");
        assertThat(groups(blank, "region")).hasSize(1);
    }

    @Test
    void numbersCopiesOfSubnetsAnew() {
        blank.carry("subnet", MIDDLE).drop("subnet");
        blank.editor.paste(blank.editor.copy(), "Duplicate");
        assertThat(groups(blank, "subnet")).extracting(group -> group.properties().text("cidr").orElse(""))
                .containsExactlyInAnyOrder("10.0.1.0/24", "10.0.2.0/24");
    }

    @Test
    void saysThatAFullNetworkHasNoBlockLeft() {
        var full = zone();
        full = full.with(full.group(ElementId.of("vpc")).orElseThrow()
                .with("cidr", PropertyValue.of("10.0.0.0/28")));
        var robot = new EditorRobot(full);
        robot.carry("subnet", "zone-a").drop("subnet");
        robot.carry("subnet", new Point(robot.box("zone-a").x() + 30, robot.box("zone-a").bottom() - 20));
        assertThat(sentence(robot))
                .isEqualTo("The addresses of vpc (10.0.0.0/28) are used up: the subnet gets no block.");
        robot.drop("subnet");
        assertThat(groups(robot, "subnet")).extracting(group -> group.properties().text("cidr").orElse("none"))
                .containsExactlyInAnyOrder("10.0.0.0/28", "none");
    }
}
